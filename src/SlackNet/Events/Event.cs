namespace SlackNet.Events;

public class EventRequest
{
    public string Type { get; set; }
    public string Token { get; set; }
}

[SlackType("url_verification")]
public class UrlVerification : EventRequest
{
    public string Challenge { get; set; }
}

[SlackType("event_callback")]
public class EventCallback : EventRequest
{
    public string TeamId { get; set; }
    public string EnterpriseId { get; set; }
    public Event Event { get; set; }
    public string EventId { get; set; }
    public int EventTime { get; set; }
}

public class Event
{
    public string Type { get; set; }
}

[SlackType("app_home_opened")]
public class AppHomeOpened : Event
{
    public string User { get; set; }
    public string Channel { get; set; }
    public AppHomeTab Tab { get; set; }
    public ViewInfo View { get; set; }
}

public enum AppHomeTab
{
    Home,
    Messages,
}
