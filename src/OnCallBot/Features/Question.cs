using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Time;
using OnCallBot.Domain.Time.Spoken;

namespace OnCallBot.Features;

/// <summary>What somebody's words ask: whom or what for, and when.</summary>
/// <param name="Name">What they name, as typed; empty: nothing.</param>
/// <param name="Mentioned">Whom they mention; null: nobody.</param>
/// <param name="Said">The words that name the time; empty: none does, and now is meant.</param>
internal sealed record Question(string Name, SlackUserId? Mentioned, When When, string Said)
{
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”„«»");
    private static readonly When.Now Now = new();
    private static readonly Question Bare = new("", Mentioned: null, Now, "");

    public static bool TryRead(CommandRequest request, [NotNullWhen(true)] out Question? question, [NotNullWhen(false)] out Answer? misunderstood)
    {
        (question, misunderstood) = (Bare, null);
        if (request.Words.Length == 0)
        {
            return true;
        }

        var (mentioned, words) = TakeMention(Unquoted(request.Words));
        if (words.Length == 0 || request.Team.Names.AreName(words))
        {
            question = new Question(words, mentioned, Now, "");
            return true;
        }

        var reading = DayReader.Read(words, request.Now.DateIn(ZoneOf(request)));
        question = reading switch
        {
            DayReading.Found found => new Question(found.Rest, mentioned, found.When, found.Said),
            DayReading.None => new Question(words, mentioned, Now, ""),
            _ => null,
        };
        misunderstood = reading is DayReading.Wrong wrong ? Misunderstood.Date(request, wrong) : null;

        return question is not null;
    }

    /// <summary>Whose calendar says what day it is: the asker's, else that of the rotation they would be answered for.</summary>
    public static TimeZoneInfo ZoneOf(CommandRequest request) =>
        request.Asker.Zone ?? (RotationsAsked.Of(request).Shown is [var first, ..] ? first.Zone : TimeZoneInfo.Utc);

    /// <summary>The words are a mention, and nothing else.</summary>
    public static bool TryTakeMention(string words, out SlackUserId user)
    {
        var (found, others) = TakeMention(words);
        user = found ?? default;

        return found is not null && others.Length == 0;
    }

    /// <summary>Neither names nor times need quotes; keyboards make curly ones of them.</summary>
    private static string Unquoted(string words) => words.AsSpan().ContainsAny(Quotes) ? string.Concat(words.Where(letter => !Quotes.Contains(letter))).Trim() : words;

    // A mention as Slack sends it: <@U123> or <@U123|dana>.
    private static (SlackUserId? User, string Others) TakeMention(string words)
    {
        var start = words.IndexOf("<@", StringComparison.Ordinal);
        var end = start < 0 ? -1 : words.IndexOf('>', start);
        if (end < 0)
        {
            return (null, words);
        }

        var id = words[(start + 2)..end].Split('|')[0];

        return (new SlackUserId(id), $"{words[..start].TrimEnd()} {words[(end + 1)..].TrimStart()}".Trim());
    }
}
