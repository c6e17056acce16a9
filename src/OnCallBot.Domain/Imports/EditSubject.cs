namespace OnCallBot.Domain.Imports;

/// <summary>What an <see cref="Edit"/> is about, in the order in which edits are shown.</summary>
public enum EditSubject
{
    Team,
    Person,
    Leave,
    CompanyDay,
    OwnerTeam,
    Area,
    Pipeline,
    Runbook,
    TableCell,
    Override,
    Document,
}
