using System.Diagnostics.CodeAnalysis;

namespace OnCallBot.Domain;

/// <summary>What a decision returns: a value, or the <see cref="Refusal"/> that says why not.</summary>
public sealed class Result<T>
{
    private readonly T? _value;

    private Result(T? value, Refusal? refusal)
    {
        _value = value;
        Refusal = refusal;
    }

    /// <summary>Why not; null where there is a value.</summary>
    public Refusal? Refusal { get; }

    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public T Value => Refusal is null ? _value! : throw new InvalidOperationException($"Refused: {Refusal}");

    public static implicit operator Result<T>(T value) => new(value, refusal: null);

    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);

    public bool Succeeded([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Refusal? refusal)
    {
        value = _value;
        refusal = Refusal;

        return refusal is null;
    }

    public Result<TNext> Map<TNext>(Func<T, TNext> next) => Refusal is null ? next(_value!) : Refusal;

    public override string ToString() => Refusal is null ? $"{_value}" : $"Refused: {Refusal}";
}
