using OnCallBot.Domain.Sources;

namespace OnCallBot.Domain.Findings;

/// <summary>What the import took for granted, and what it did not understand.</summary>
internal static class ReadingFindings
{
    public static IEnumerable<Finding> Find(Subject subject)
    {
        if (subject.Document is not { } document)
        {
            yield break;
        }

        if (document.Assumed.Count > 0)
        {
            yield return new Finding.Assumed(subject.Id, document.Assumed);
        }

        var unread = document.Unread.Where(line => line.Kind is not UnreadKind.Pipeline).ToValueList();
        if (unread.Count > 0)
        {
            yield return new Finding.Unread(subject.Id, unread);
        }
    }
}
