namespace OnCallBot.Playground.WebApi;

/// <summary>A family of methods.</summary>
internal interface IApiMethods
{
    IEnumerable<ApiMethod> All { get; }
}
