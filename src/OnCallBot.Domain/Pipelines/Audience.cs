namespace OnCallBot.Domain.Pipelines;

/// <summary>Whom a pipeline's numbers go to.</summary>
public enum Audience
{
    /// <summary>Its metrics feed experiments.</summary>
    Experiment,

    /// <summary>Its metrics are reported to investors: critical.</summary>
    Investor,
}
