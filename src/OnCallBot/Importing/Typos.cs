using OnCallBot.Domain;
using OnCallBot.Domain.Names;

namespace OnCallBot.Importing;

/// <summary>Names that are nearly others.</summary>
internal static class Typos
{
    /// <summary>The name that comes closest, or null where none is close.</summary>
    public static string? FindNear(string name, IEnumerable<string> known)
    {
        var slug = Slug.Of(name);
        var near = known
            .Select(one => (Name: one, Distance: Spelling.Distance(slug, Slug.Of(one), Math.Max(Spelling.Tolerance(slug.Length), slug.Length / 3))))
            .Where(one => one.Distance < int.MaxValue)
            .OrderBy(one => one.Distance)
            .ThenBy(one => one.Name, StringComparer.Ordinal)
            .FirstOrDefault();

        return near.Name;
    }

    /// <summary>
    /// The name for which this one is surely a slip, or null. Names that differ in a last letter or number, as Engineer A and
    /// Engineer B do, are two names.
    /// </summary>
    public static string? FindMeant(string name, IEnumerable<string> known)
    {
        var slug = Slug.Of(name);

        return known.FirstOrDefault(one => IsSlip(slug, Slug.Of(one)));
    }

    private static bool IsSlip(string slug, string other)
    {
        var (head, tail) = Split(slug);
        var (otherHead, otherTail) = Split(other);

        return (tail == otherTail || tail.Length > 1 || otherTail.Length > 1 || head != otherHead)
            && Spelling.Distance(slug, other, Spelling.Tolerance(slug.Length)) is > 0 and < int.MaxValue;
    }

    private static (string Head, string Tail) Split(string slug)
    {
        var last = slug.LastIndexOf('-');

        return last < 0 ? ("", slug) : (slug[..last], slug[(last + 1)..]);
    }
}
