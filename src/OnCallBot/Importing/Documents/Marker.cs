namespace OnCallBot.Importing.Documents;

/// <summary>What an item of a list begins with.</summary>
internal enum Marker
{
    None,
    Bullet,
    Number,

    /// <summary>As in <c>a.</c>, which Markdown itself does not take for a list.</summary>
    Letter,
}
