namespace OnCallBot.Cli;

[Flags]
internal enum MrkdwnStyle
{
    Plain = 0,
    Bold = 1,
    Italic = 2,
    Struck = 4,
    Code = 8,

    /// <summary>Set as typed: its lines are not to be broken.</summary>
    Table = 16,
}
