using System.Text.Json;
using OnCallBot.Playground.BlockKit;
using OnCallBot.Playground.Manifests;
using OnCallBot.Playground.State;

namespace OnCallBot.Playground.WebApi;

/// <summary><c>views.*</c></summary>
internal sealed class ViewMethods(AppManifest manifest, People people, Triggers triggers, Modals modals, Homes homes) : IApiMethods
{
    public IEnumerable<ApiMethod> All =>
    [
        new("views.open", null, Open),
        new("views.push", null, Push),
        new("views.update", null, Update),
        new("views.publish", null, Publish),
    ];

    /// <summary>The view in a call or in the answer to a submission, or why it is refused.</summary>
    public static (JsonElement? View, ApiAnswer? Refusal) Read(JsonElement arguments, Func<JsonElement, string, IReadOnlyList<Fault>> check)
    {
        if (!ApiCall.TryReadJson(arguments, "view", out var view) || view is not { ValueKind: JsonValueKind.Object } given)
        {
            return (null, ApiAnswer.No("invalid_arguments", "[ERROR] missing required field: view"));
        }

        return check(given, "/view") is { Count: > 0 } faults
            ? (null, ApiAnswer.No("invalid_arguments", faults))
            : (BlockIds.FillView(given), null);
    }

    private ApiAnswer Open(ApiCall call)
    {
        var (view, refusal) = Read(call.Arguments, BlockKitCheck.Modal);
        if (view is null)
        {
            return refusal!;
        }

        if (IsTaken(view.Value))
        {
            return ApiAnswer.No("duplicate_external_id");
        }

        var (trigger, expired) = triggers.Take(call.Text("trigger_id"));

        return trigger is null
            ? ApiAnswer.No(expired!, "a trigger_id opens one modal, within three seconds")
            : Shown(modals.Open(trigger.User, view.Value));
    }

    private ApiAnswer Push(ApiCall call)
    {
        var (view, refusal) = Read(call.Arguments, BlockKitCheck.Modal);
        if (view is null)
        {
            return refusal!;
        }

        if (IsTaken(view.Value))
        {
            return ApiAnswer.No("duplicate_external_id");
        }

        var (trigger, expired) = triggers.Take(call.Text("trigger_id"));
        if (trigger is null)
        {
            return ApiAnswer.No(expired!, "a trigger_id opens one modal, within three seconds");
        }

        if (trigger.ViewId is null)
        {
            return ApiAnswer.No("not_found", "this trigger_id does not come from a modal: there is nothing to push onto");
        }

        return modals.Push(trigger.User, view.Value) is { } pushed
            ? Shown(pushed)
            : ApiAnswer.No("push_limit_reached", $"at most {Modals.Deepest} modals lie on each other");
    }

    private ApiAnswer Update(ApiCall call)
    {
        var (view, refusal) = Read(call.Arguments, BlockKitCheck.Modal);
        if (view is null)
        {
            return refusal!;
        }

        var (id, externalId) = (call.Text("view_id"), call.Text("external_id"));
        if (modals.Find(open => id is not null ? open.Id == id : externalId is not null && open.ExternalId == externalId) is not { } found)
        {
            return ApiAnswer.No("not_found", "no open modal has this view_id or external_id");
        }

        if (call.Text("hash") is { } hash && hash != found.View.Hash)
        {
            return ApiAnswer.No("hash_conflict", "the modal has changed since");
        }

        return modals.Update(found.User, found.View.Id, view.Value) is { } updated
            ? Shown(updated)
            : ApiAnswer.No("not_found", "the modal was closed meanwhile");
    }

    private ApiAnswer Publish(ApiCall call)
    {
        var (view, refusal) = Read(call.Arguments, BlockKitCheck.Home);
        if (view is null)
        {
            return refusal!;
        }

        if (!manifest.HasHome)
        {
            return ApiAnswer.No("not_enabled", "the manifest does not switch the home tab on");
        }

        if (people.FindHuman(call.Text("user_id")) is not { } owner)
        {
            return ApiAnswer.No("invalid_arguments", $"[ERROR] no such user: {call.Text("user_id") ?? "(missing)"}");
        }

        return homes.Publish(owner.Id, view.Value, call.Text("hash")) is { } published
            ? Shown(published)
            : ApiAnswer.No("hash_conflict", "the App Home has changed since");
    }

    private bool IsTaken(JsonElement view) =>
        view.FindText("external_id") is { Length: > 0 } id && modals.Find(open => open.ExternalId == id) is not null;

    private static ApiAnswer Shown(View view) => ApiAnswer.Ok(new { view = view.ToSlack() });
}
