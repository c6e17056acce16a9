using System.Collections;
using System.Text;

namespace SlackNet;

public interface ISlackUrlBuilder
{
    string Url(string apiMethod, Dictionary<string, object> args);
}

internal sealed class SlackUrlBuilder : ISlackUrlBuilder
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

    private static string Written(object value) => value switch
    {
        string text => text,
        IDictionary => AsJson(value),
        IEnumerable many => string.Join(',', many.Cast<object>().Select(AsJson)),
        _ => AsJson(value),
    };

    private static string AsJson(object value) => Encoding.UTF8.GetString(SlackWriter.ToBytes(value)).Trim('"');
}
