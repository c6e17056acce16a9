using System.Collections;
using System.Text;
using System.Text.Json;

namespace SlackNet;

public interface ISlackUrlBuilder
{
    string Url(string apiMethod, Dictionary<string, object> args);
}

internal sealed class SlackUrlBuilder(SlackJsonSettings settings) : ISlackUrlBuilder
{
    public string Url(string apiMethod, Dictionary<string, object> args)
    {
        var url = new StringBuilder("https://slack.com/api/").Append(apiMethod);
        var separator = '?';
        foreach (var (name, value) in args)
        {
            if (value is not null)
            {
                url.Append(separator).Append(name).Append('=').Append(Uri.EscapeDataString(Written(value)));
                separator = '&';
            }
        }

        return url.ToString();
    }

    private string Written(object value) => value switch
    {
        string text => text,
        IDictionary => AsJson(value),
        IEnumerable many => string.Join(',', many.Cast<object>().Select(AsJson)),
        _ => AsJson(value),
    };

    private string AsJson(object value) => JsonSerializer.Serialize(value, settings.Options).Trim('"');
}
