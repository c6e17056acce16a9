using OnCallBot.Domain;
using OnCallBot.Domain.Sources;
using OnCallBot.Importing.Calendars;
using OnCallBot.Importing.Rotations;

namespace OnCallBot.Importing;

/// <summary>Why files cannot be imported. The sentences are in <see cref="Wording.ImportErrorWording"/>.</summary>
/// <param name="Place">Line 0: the file as a whole.</param>
internal abstract record ImportError(Place Place)
{
    private static Place Whole(string file) => new(file, 0);

    public sealed record FileMissing(string File) : ImportError(Whole(File));

    public sealed record FileUnreadable(string File, string Why) : ImportError(Whole(File));

    public sealed record FileTooLarge(string File, int Megabytes) : ImportError(Whole(File));

    public sealed record FileOfNoKind(string File) : ImportError(Whole(File));

    public sealed record FileTwice(string File) : ImportError(Whole(File));

    /// <summary>Nothing in the files makes a team.</summary>
    public sealed record NothingUnderstood(string File) : ImportError(Whole(File));

    public sealed record NotText(Place Place) : ImportError(Place);

    public sealed record NotUtf8(Place Place) : ImportError(Place);

    public sealed record LineTooLong(Place Place, int Longest) : ImportError(Place);

    public sealed record NestedTooDeeply(Place Place) : ImportError(Place);

    public sealed record TooManyAliases(Place Place, int Most) : ImportError(Place);

    /// <param name="Why">Null: the reader does not say; brackets or braces do not match.</param>
    public sealed record BadYaml(Place Place, string? Why) : ImportError(Place);

    /// <param name="Text">The words that it is about; empty where the fault says it all.</param>
    public sealed record BadCalendar(Place Place, CalendarFault Fault, string Text) : ImportError(Place);

    /// <param name="Text">The name or the words that it is about.</param>
    /// <param name="More">What else there is to say of it.</param>
    public sealed record NoRotation(Place Place, RotationFault Fault, string Text, string More) : ImportError(Place);

    /// <summary>A Markdown file stands beside files of several teams, and none of them lists it.</summary>
    public sealed record WhoseDocument(string File, IReadOnlyList<string> Teams) : ImportError(Whole(File));

    public sealed record DocumentNotGiven(Place Place, string Document) : ImportError(Place);

    public sealed record DocumentTaken(Place Place, string Document, Place First) : ImportError(Place);

    /// <summary>There is something else than the key needs.</summary>
    public sealed record WrongValue(Place Place, ValueKind Expected, string Text, string? Near = null) : ImportError(Place);

    /// <summary>No country or region with holidays goes by it, or a region is needed.</summary>
    public sealed record WrongCalendar(Place Place, Refusal Why) : ImportError(Place);

    public sealed record KeyMissing(Place Place, string Key, string Owner) : ImportError(Place);

    public sealed record UnknownName(Place Place, NameKind Kind, string Name, string? Near) : ImportError(Place);

    public sealed record SaidTwice(Place Place, NameKind Kind, string Name, Place First) : ImportError(Place);

    public sealed record OtherSlackUser(Place Place, string Name, string SlackUser, string FirstSlackUser, Place First) : ImportError(Place);

    public sealed record SharedSlackUser(Place Place, string SlackUser, string Name, string FirstName, Place First) : ImportError(Place);

    /// <summary>Nothing tells which names of a table are people and which are duties.</summary>
    public sealed record UnclearTable(Place Place) : ImportError(Place);

    public sealed record WeekOutOfOrder(Place Place, string Week, string Expected) : ImportError(Place);

    /// <summary>The topic names something that is no duty.</summary>
    public sealed record UnknownPlaceholder(Place Place, string Name, IReadOnlyList<string> Known) : ImportError(Place);

    public sealed record TopicWithoutChannel(Place Place) : ImportError(Place);

    public sealed record EndsBeforeItStarts(Place Place) : ImportError(Place);
}
