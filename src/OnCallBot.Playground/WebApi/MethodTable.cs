using OnCallBot.Playground.Manifests;

namespace OnCallBot.Playground.WebApi;

/// <summary>Every method that there is here, behind the scopes which the manifest asks for.</summary>
internal sealed class MethodTable(AppManifest manifest, IEnumerable<IApiMethods> families)
{
    private readonly Dictionary<string, ApiMethod> _methods =
        families.SelectMany(family => family.All).ToDictionary(method => method.Name, StringComparer.Ordinal);

    public ApiAnswer Answer(ApiCall call)
    {
        if (!_methods.TryGetValue(call.Method, out var method))
        {
            return ApiAnswer.No("unknown_method", $"{call.Method} is not among what the playground answers");
        }

        return method.Scope is not null && !manifest.Scopes.Contains(method.Scope)
            ? ApiAnswer.MissingScope([method.Scope], manifest.Scopes)
            : method.Answer(call);
    }
}
