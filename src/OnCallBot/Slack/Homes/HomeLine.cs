using OnCallBot.Domain.Homes;

namespace OnCallBot.Slack.Homes;

/// <summary>How far one home has come.</summary>
internal sealed class HomeLine(Home home)
{
    /// <summary>Whose it is, and since when: who opens it anew begins anew.</summary>
    public Home Home { get; set; } = home;

    /// <summary>What Slack shows; null: nothing that we know of.</summary>
    public string? Shown { get; set; }

    /// <summary>Something has changed that it may show.</summary>
    public bool IsDue { get; set; } = true;

    /// <summary>Its owner looks at it, or has done something: it goes before those of others.</summary>
    public bool IsUrgent { get; set; }

    /// <summary>The moment of the clock at which it was looked at last.</summary>
    public DateTimeOffset LookedAt { get; set; } = DateTimeOffset.MinValue;

    /// <summary>When it will show something else by itself.</summary>
    public DateTimeOffset Until { get; set; } = DateTimeOffset.MaxValue;

    public int Attempts { get; set; }

    /// <summary>After a failure: not tried again before that much has gone by since the start.</summary>
    public TimeSpan NotBefore { get; set; }

    public bool Wants(DateTimeOffset now) => IsDue || now >= Until || now < LookedAt;
}
