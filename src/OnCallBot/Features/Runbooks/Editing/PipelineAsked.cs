using System.Diagnostics.CodeAnalysis;
using OnCallBot.Domain.Names;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Runbooks;
using OnCallBot.Wording;

namespace OnCallBot.Features.Runbooks.Editing;

/// <summary>The pipeline whose runbook somebody wants to do something with, and whether they may.</summary>
internal static class PipelineAsked
{
    private const int MostOffered = 8;

    /// <summary>The first word belongs to a name: «new users» may be what a pipeline is called.</summary>
    public static bool IsName(CommandRequest request) =>
        request.Words.Length > 0 && request.Team.Names.Match(request.Typed, within: null) is { Kind: MatchKind.Exact, Found: [{ Value: Target.OfPipeline or Target.OfArea }, ..] };

    /// <param name="answer">What is answered where there is no one pipeline, or nobody whom Slack knows asks.</param>
    public static bool TryFind(CommandRequest request, [NotNullWhen(true)] out Pipeline? pipeline, [NotNullWhen(false)] out Answer? answer)
    {
        var named = request.Words.Length == 0 ? [] : RunbookMatch.Find(request.Team, request.Words, most: 1, request.Bound?.Id).Named;
        pipeline = named is [var only] ? only : null;
        answer = pipeline is not null ? null
            : named.Count > 1 ? new Answer(AnswerKind.WrongUse, RunbookFormWording.Several(request.Words, named.Select(one => one.Name)), Choices(request, named))
            : request.Words.Length == 0 ? new Answer(AnswerKind.WrongUse, RunbookFormWording.Which($"{request.Command} {request.Verb}"), Choices(request, Offered(request)))
            : Unknown(request);

        return pipeline is not null;
    }

    /// <param name="answer">The private explanation for whoever may not.</param>
    public static bool MayEdit(CommandRequest request, Pipeline pipeline, [NotNullWhen(true)] out EngineerId? engineer, [NotNullWhen(false)] out Answer? answer)
    {
        engineer = request.Asker.Engineer?.Id;
        answer = request.Asker.User is null ? new Answer(AnswerKind.WrongUse, RunbookFormWording.OnlyInSlack)
            : engineer is not { } asker || !RunbookRights.MayEdit(request.Team, pipeline, asker) ? new Answer(AnswerKind.NotFound, RunbookFormWording.NotYours(pipeline, request.VoiceIn(Question.ZoneOf(request)) with { Mentions = false }))
            : null;

        return answer is null;
    }

    /// <summary>They may, and see it in private: buttons are for them alone.</summary>
    public static bool IsOfferedTo(CommandRequest request, Pipeline pipeline) =>
        request is { Audience: Audience.Asker, Asker.Engineer: { } asker } && RunbookRights.MayEdit(request.Team, pipeline, asker.Id);

    private static IEnumerable<Pipeline> Offered(CommandRequest request) =>
        request.Asker.Engineer is { } asker ? RotationsAsked.Of(request).Shown.SelectMany(rotation => request.Team.PipelinesOf(rotation.Id)).Where(pipeline => RunbookRights.MayEdit(request.Team, pipeline, asker.Id)) : [];

    private static Answer Unknown(CommandRequest request)
    {
        var near = request.Team.Names.Match(request.Words, within: null).Near.Where(named => named.Value is Target.OfArea or Target.OfPipeline).Select(named => named.Name).Distinct(StringComparer.OrdinalIgnoreCase).ToList();

        return Misunderstood.Say(request, AnswerKind.NotFound, RunbookFormWording.NoPipeline(request.Words, near), request.Words, near);
    }

    private static IReadOnlyList<Choice> Choices(CommandRequest request, IEnumerable<Pipeline> pipelines) =>
        [.. pipelines.Take(MostOffered).Select(pipeline => new Choice(pipeline.Name, $"{request.Command} {request.Verb} {request.WordsFor(pipeline)}"))];
}
