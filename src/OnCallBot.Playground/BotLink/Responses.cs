using System.Text.Json;
using OnCallBot.Playground.State;
using OnCallBot.Playground.WebApi;

namespace OnCallBot.Playground.BotLink;

/// <summary>The app answers to something a person did, at once or by a response_url.</summary>
internal sealed class Responses(ResponseUrls responseUrls, Messages messages)
{
    public void Post(MessageContent content, ResponseUrl url, bool isForAll)
    {
        var message = messages.Add(new Message("", url.Conversation, PlaygroundOptions.BotUserId, content.Text)
        {
            Blocks = content.Blocks,
            ThreadTs = url.ThreadTs,
            OnlyFor = isForAll ? null : url.User,
        });
        if (url.Original is null)
        {
            responseUrls.Answered(url, message);
        }
    }

    /// <summary>What was sent to a response_url; null where it was taken, else why not.</summary>
    public ApiAnswer? Take(string path, JsonElement body)
    {
        var (url, error) = responseUrls.Use(path);
        if (url is null)
        {
            return ApiAnswer.No(error!, $"a response_url takes {ResponseUrls.Uses} answers within {ResponseUrls.Life.TotalMinutes:0} minutes");
        }

        if (body.IsTrue("delete_original"))
        {
            return url.Original is { } original && messages.Remove(original) ? null : ApiAnswer.No("message_not_found");
        }

        var (content, refusal) = MessageContent.Read(body);
        if (content is null)
        {
            return refusal;
        }

        if (body.IsTrue("replace_original") && url.Original is { } replaced)
        {
            return messages.TryChange(replaced, before => before with { Text = content.Text, Blocks = content.Blocks })
                ? null
                : ApiAnswer.No("message_not_found");
        }

        Post(content, url with { ThreadTs = body.FindText("thread_ts") ?? url.ThreadTs }, body.FindText("response_type") == "in_channel");

        return null;
    }
}
