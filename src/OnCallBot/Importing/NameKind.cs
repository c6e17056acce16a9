namespace OnCallBot.Importing;

/// <summary>What a name in a team file is the name of.</summary>
internal enum NameKind
{
    Person,
    Duty,
    Pipeline,
    OwnerTeam,
    RotationTable,
}
