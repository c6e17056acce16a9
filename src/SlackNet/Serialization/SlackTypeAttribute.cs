namespace SlackNet;

/// <summary>The word in a payload's "type" field that stands for this class.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
internal sealed class SlackTypeAttribute(string typeIdentifier) : Attribute
{
    public string TypeIdentifier { get; } = typeIdentifier;
}

[AttributeUsage(AttributeTargets.Property)]
internal sealed class IgnoreIfEmptyAttribute : Attribute;
