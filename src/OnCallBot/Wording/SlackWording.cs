namespace OnCallBot.Wording;

/// <summary>What the bot says when a request from Slack cannot be handled as it should.</summary>
internal static class SlackWording
{
    public const string StillWorking = "This takes a little longer. The answer follows here.";
    public const string Busy = "I have more to do than I can take on right now. Please try again in a minute.";
    public const string UnknownControl = "I no longer know what this does: it is from an older version of me. Ask again, and use the new answer.";
    public const string UnknownForm = "I no longer know this form: it is from an older version of me. Close it and open it anew.";
    public const string UnknownShortcut = "I do not know this shortcut. Whoever looks after me can compare the app's settings in Slack with manifest.yml.";
    public const string UnknownKind = "I do not know what to do with this kind of request.";

    public const string FailedTitle = "That did not work";

    // For programs, not people: the answers to requests that Slack itself would not have sent.
    public const string NotSigned = "The signature is missing, wrong, or more than five minutes off.";
    public const string OnlyPost = "Only POST is answered here.";
    public const string TooLarge = "The body is too large.";
    public const string NotReadable = "The content cannot be read.";

    public static string UnknownCommand(IEnumerable<string> commands) =>
        $"I do not know this command. I answer to {string.Join(" and ", commands.Select(command => $"`{command}`"))}; with `help` behind it, each lists what it can do.";

    public static string Failed(string reference) =>
        $"Something went wrong on my side, and what you asked for was not done. Please try again; if it fails again, give whoever looks after me this reference: `{reference}`.";

    public static string OnlyContentType(string contentType) => $"Only {contentType} in UTF-8 is read here.";

    public static string FieldMissing(string name) => $"The field {name} is missing.";

    public static string FieldTwice(string name) => $"The field {name} is there more than once.";

    public static string NotAnObject(string name) => $"The {name} is not a JSON object.";
}
