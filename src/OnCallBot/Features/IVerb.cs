namespace OnCallBot.Features;

/// <summary>One thing that a slash command can be asked for. One for the whole program: it keeps nothing between requests.</summary>
internal interface IVerb
{
    ValueTask<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken);
}
