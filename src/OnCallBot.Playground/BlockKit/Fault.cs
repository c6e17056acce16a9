namespace OnCallBot.Playground.BlockKit;

/// <summary>What Slack would refuse, and where it stands.</summary>
/// <param name="Pointer">A JSON pointer: <c>/blocks/0/text/text</c>.</param>
internal sealed record Fault(string Pointer, string Complaint)
{
    public override string ToString() => $"[ERROR] {Complaint} [json-pointer:{Pointer}]";
}
