namespace OnCallBot.Domain.Pipelines;

public enum OwnerRole
{
    /// <summary>Leads on the domain question.</summary>
    Primary,

    /// <summary>Assists on escalation.</summary>
    Secondary,
}
