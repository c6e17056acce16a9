using System.Text.Json;
using OnCallBot.Playground.BlockKit;
using OnCallBot.Playground.State;
using OnCallBot.Playground.WebApi;

namespace OnCallBot.Playground.BotLink;

/// <summary>Somebody submits a modal: <c>view_submission</c>, and what the app wants done then.</summary>
internal sealed class SubmitView(ElementState states, Triggers triggers, BotRequests bot, Modals modals, Refusals refusals)
{
    private const string Trouble = "The app did not answer as it should. Nothing was lost: try again.";

    public async Task<SubmissionResult> SendAsync(PlaygroundPerson person, View view, JsonElement values, CancellationToken cancellationToken)
    {
        var state = states.ValuesOf(new Place(null, null, view), values);
        if (FieldCheck.Of(view.Blocks, state) is { Count: > 0 } errors)
        {
            return new SubmissionResult(errors, null);
        }

        var reply = await bot.SendPayloadAsync("/slack/action", Payload.Of(
            "view_submission",
            person,
            ("trigger_id", triggers.Issue(person.Id, view.Id).Id),
            ("view", view.ToSlack(state)),
            ("response_urls", Array.Empty<object>())), cancellationToken);

        if (reply is not BotReply.Answered answered)
        {
            return Refused(view, reply.Error!, reply.Detail);
        }

        if (string.IsNullOrWhiteSpace(answered.Body))
        {
            return Closed(person, view);
        }

        return Json.TryParse(answered.Body, out var body) ? Follow(person, view, body) : Refused(view, "invalid_response", "the answer is no JSON");
    }

    private SubmissionResult Follow(PlaygroundPerson person, View view, JsonElement body)
    {
        switch (body.FindText("response_action"))
        {
            case null:
                return Closed(person, view);
            case "clear":
                modals.CloseAll(person.Id);
                return SubmissionResult.Done;
            case "errors":
                return Errors(view, body);
            case ("update" or "push") and var action:
                var (next, refusal) = ViewMethods.Read(body, BlockKitCheck.Modal);
                if (next is null)
                {
                    return Refused(view, refusal!.Error!, refusal.Details);
                }

                var shown = action == "push" ? modals.Push(person.Id, next.Value) : modals.Update(person.Id, view.Id, next.Value);

                return shown is null
                    ? Refused(view, action == "push" ? "push_limit_reached" : "not_found", $"at most {Modals.Deepest} modals lie on each other")
                    : SubmissionResult.Done;
            case var unknown:
                return Refused(view, "invalid_response_action", $"response_action: {unknown}");
        }
    }

    private SubmissionResult Errors(View view, JsonElement body)
    {
        var inputs = view.Blocks.EnumerateArray()
            .Where(block => block.FindText("type") == "input")
            .Select(block => block.FindText("block_id"))
            .ToHashSet(StringComparer.Ordinal);
        var errors = body.Find("errors") is { ValueKind: JsonValueKind.Object } given
            ? given.EnumerateObject().ToDictionary(error => error.Name, error => error.Value.ToString(), StringComparer.Ordinal)
            : [];
        var lost = errors.Keys.Where(blockId => !inputs.Contains(blockId)).ToList();

        return errors.Count == 0 || lost.Count > 0
            ? Refused(view, "invalid_errors", [.. lost.Select(blockId => $"no input block has the block_id {blockId}").DefaultIfEmpty("errors is empty")])
            : new SubmissionResult(errors, null);
    }

    private SubmissionResult Closed(PlaygroundPerson person, View view)
    {
        modals.Close(person.Id, view.Id);

        return SubmissionResult.Done;
    }

    private SubmissionResult Refused(View view, string error, params IReadOnlyList<string> details)
    {
        refusals.Add($"view_submission {view.Definition.FindText("callback_id")}", error, details);

        return new SubmissionResult(null, Trouble);
    }
}
