namespace OnCallBot.Domain.Runbooks;

/// <summary>The parts of a runbook that a line can stand in.</summary>
public enum RunbookField
{
    /// <summary>The pipeline's name, and its area's.</summary>
    Name,
    DataType,
    Owner,
    Issue,
    Sla,
    OnCall,
    Link,
    Note,
}
