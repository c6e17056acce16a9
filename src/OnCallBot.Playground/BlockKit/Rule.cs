namespace OnCallBot.Playground.BlockKit;

/// <summary>What a place in a block may hold. The rules are data, so that a test can lay them beside Slack's schema.</summary>
internal abstract record Rule
{
    private Rule()
    {
    }

    public sealed record Text(int? Min = null, int? Max = null, string? Pattern = null, bool IsUri = false) : Rule;

    public sealed record Word(params IReadOnlyList<string> OneOf) : Rule;

    public sealed record Number(long? Min = null, long? Max = null, IReadOnlyList<long>? OneOf = null) : Rule;

    public sealed record Flag : Rule;

    public sealed record OrNull(Rule Inner) : Rule;

    public sealed record Items(Rule Each, int? Min = null, int? Max = null, bool AreUnique = false) : Rule;

    /// <summary>One of several shapes, told apart by their <c>type</c>.</summary>
    public sealed record Choice(params IReadOnlyList<Shape> Shapes) : Rule;

    /// <summary>An object with these fields and no others.</summary>
    /// <param name="Type">What its <c>type</c> must say; null where it has none.</param>
    public sealed record Shape(string? Type, params IReadOnlyList<Field> Fields) : Rule
    {
        public IReadOnlyList<string> ExactlyOneOf { get; init; } = [];

        public IReadOnlyList<string> AtLeastOneOf { get; init; } = [];

        public bool MustNotBeEmpty { get; init; }
    }

    internal sealed record Field(string Name, Rule Rule, bool IsRequired);

    public static Field Must(string name, Rule rule) => new(name, rule, IsRequired: true);

    public static Field May(string name, Rule rule) => new(name, rule, IsRequired: false);

    /// <summary>All of these choices in one.</summary>
    public static Choice Any(params IEnumerable<Choice> choices) => new([.. choices.SelectMany(choice => choice.Shapes)]);
}
