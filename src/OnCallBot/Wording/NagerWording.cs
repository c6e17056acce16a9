namespace OnCallBot.Wording;

/// <summary>What is said of the server from which holidays come.</summary>
internal static class NagerWording
{
    public static string Named(IReadOnlyCollection<string> countries) => countries.Count == 0 ? "holidays from a Nager.Date server" : $"holidays of {Voice.List(countries)} from a Nager.Date server";
}
