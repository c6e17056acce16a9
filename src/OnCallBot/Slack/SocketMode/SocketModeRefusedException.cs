using OnCallBot.Wording;

namespace OnCallBot.Slack.SocketMode;

/// <summary>Slack does not let this app connect, and will not until somebody mends it. The message says what to do.</summary>
/// <param name="error">Slack's word.</param>
internal sealed class SocketModeRefusedException(string error) : Exception(SocketModeWording.Refused(SlackOptions.AppTokenSetting, error));
