namespace SlackNet.Interaction;

public abstract class ViewSubmissionResponse
{
    protected ViewSubmissionResponse(string responseAction) => ResponseAction = responseAction;

    public string ResponseAction { get; set; }

    public static ViewSubmissionResponse Null => new NullResponse();

    private sealed class NullResponse() : ViewSubmissionResponse(null);
}

public class ViewErrorsResponse : ViewSubmissionResponse
{
    public ViewErrorsResponse() : base("errors") { }

    public IDictionary<string, string> Errors { get; set; } = new Dictionary<string, string>();
}

public class UpdateViewResponse : ViewSubmissionResponse
{
    public UpdateViewResponse() : base("update") { }

    public ViewDefinition View { get; set; }
}

public class PushViewResponse : ViewSubmissionResponse
{
    public PushViewResponse() : base("push") { }

    public ViewDefinition View { get; set; }
}

public class ClearViewsResponse : ViewSubmissionResponse
{
    public ClearViewsResponse() : base("clear") { }
}
