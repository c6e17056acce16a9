using Microsoft.AspNetCore.Http;

namespace OnCallBot.Playground.Page;

internal sealed record PageAnswer(int Status, object Body)
{
    public static PageAnswer Done { get; } = Ok(new { });

    public static PageAnswer Ok(object body) => new(StatusCodes.Status200OK, body);

    public static PageAnswer Bad(string error) => new(StatusCodes.Status400BadRequest, new { error });

    public static PageAnswer NotFound(string what) =>
        new(StatusCodes.Status404NotFound, new { error = $"There is no such {what}, or this person does not see it." });
}
