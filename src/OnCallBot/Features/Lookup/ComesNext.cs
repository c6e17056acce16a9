using OnCallBot.Wording;

namespace OnCallBot.Features.Lookup;

/// <summary>What the bot is known to do and does not do yet.</summary>
internal sealed class ComesNext : IVerb
{
    public ValueTask<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new Answer(AnswerKind.NotFound, LookupWording.ComesNext));
}
