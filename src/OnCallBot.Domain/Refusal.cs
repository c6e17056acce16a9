using OnCallBot.Domain.Sources;

namespace OnCallBot.Domain;

/// <summary>Every way in which the domain says no. The sentences are in the program's Wording.</summary>
public abstract record Refusal
{
    private Refusal()
    {
    }

    /// <summary>Nothing goes by these words; <paramref name="Near"/> are the names that come closest, best first.</summary>
    public sealed record NoSuchName(string Words, ValueList<string> Near) : Refusal;

    /// <summary>The words fit several things; the person has to choose.</summary>
    public sealed record Ambiguous(string Words, ValueList<string> Choices) : Refusal;

    /// <summary>There is no rotation yet: no team has been imported.</summary>
    public sealed record NoTeam : Refusal;

    /// <summary>A team file binds a channel that is another team's.</summary>
    public sealed record ChannelTaken(string Channel, string Team, Place Place) : Refusal;

    /// <summary>A team file gives a person another Slack user than <paramref name="Team"/>'s files do, or another person's.</summary>
    public sealed record OtherSlackUser(string Name, string SlackUser, string OtherName, string TheirSlackUser, string Team, Place Place) : Refusal;
}
