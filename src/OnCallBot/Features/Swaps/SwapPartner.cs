using OnCallBot.Domain.People;

namespace OnCallBot.Features.Swaps;

/// <summary>With whom somebody wants to swap.</summary>
internal abstract record SwapPartner
{
    private const string PersonPrefix = "person:";

    private SwapPartner()
    {
    }

    /// <summary>Whoever of the rotation takes it first.</summary>
    public sealed record Anyone : SwapPartner
    {
        public override string ToString() => "anyone";
    }

    public sealed record Person(EngineerId Engineer) : SwapPartner
    {
        public override string ToString() => PersonPrefix + Engineer;
    }

    /// <summary>Two others, in a ring with the requester.</summary>
    public sealed record Two : SwapPartner
    {
        public override string ToString() => "ring";
    }

    public static SwapPartner? Find(string? value) => value switch
    {
        "anyone" => new Anyone(),
        "ring" => new Two(),
        _ when value?.StartsWith(PersonPrefix, StringComparison.Ordinal) == true => new Person(new EngineerId(value[PersonPrefix.Length..])),
        _ => null,
    };
}
