using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text.Json;
using OnCallBot.Slack.Guard;

namespace OnCallBot.Slack.SocketMode;

/// <summary>Takes deliveries out of their envelopes, has them handled as those that come over HTTP, and acknowledges them with the answer.</summary>
internal sealed partial class EnvelopeDesk(
    DeliveryJudge judge,
    HandlerRuns runs,
    BackgroundWork work,
    FollowUp followUp,
    SlackNetPipeline slackNet,
    SocketModeState state,
    ILogger<EnvelopeDesk> logger)
{
    private const int MostNamed = 100;
    private const int LongestName = 64;

    private readonly ConcurrentDictionary<string, Reply> _underWay = new(StringComparer.Ordinal);
    private readonly SentAnswers _sent = new();
    private readonly ConcurrentDictionary<string, bool> _unknown = new(StringComparer.Ordinal);

    /// <summary>Returns at once: no handler holds up what comes after.</summary>
    public void Take(JsonElement message, SlackSocket socket)
    {
        if (Envelope.Find(message) is not { } envelope)
        {
            PassOver(Envelope.Text(message, "type") ?? "");

            return;
        }

        var payload = message.GetProperty("payload");
        try
        {
            if (DeliveryReader.FindInEnvelope(envelope.Type, payload) is { } delivery)
            {
                Take(envelope, delivery, payload, socket);
            }
            else
            {
                PassOver(envelope.Type);
            }
        }
        catch (MalformedDeliveryException malformed)
        {
            Log.Refused(logger, envelope.Type, malformed.Message);
            state.Add(envelope.Type, EnvelopeOutcome.Refused);
        }
    }

    private void Take(Envelope envelope, Delivery delivery, JsonElement payload, SlackSocket socket)
    {
        if (!socket.TryBegin())
        {
            state.Add(envelope.Type, EnvelopeOutcome.LeftToSlack);

            return;
        }

        var reply = new Reply(envelope, delivery, socket);
        if (!_underWay.TryAdd(envelope.Id, reply) && _underWay.TryGetValue(envelope.Id, out var before) && before.TryMoveTo(socket))
        {
            Log.Moved(logger, delivery.Kind, delivery.Name);

            return;
        }

        // SlackNet reads a form where there is one, and bytes otherwise.
        using var body = RequestBody.Of(delivery.Form is null ? JsonMarshal.GetRawUtf8Value(payload) : []);
        var (answer, run) = judge.Judge(delivery, body, envelope.IsSentAgain, slackNet.Run, envelope.Id);
        _ = Task.Run(() => work.WatchAsync(() => run is null
            ? AcknowledgeAsync(answer, reply, _sent.Find(envelope.Id))
            : runs.AnswerAsync(run, reply, (_, given, to) => AcknowledgeAsync(given, to))));
    }

    /// <param name="before">How it was acknowledged the last time, if it was.</param>
    private async Task AcknowledgeAsync(Answer answer, Reply reply, ReadOnlyMemory<byte>? before = null)
    {
        var (envelope, delivery, socket) = (reply.Envelope, reply.Delivery, reply.Take());
        try
        {
            if (answer.Status != StatusCodes.Status200OK)
            {
                // Said in the log by whoever refused it. What is not acknowledged comes again.
                state.Add(envelope.Type, EnvelopeOutcome.Refused);

                return;
            }

            // Words to a press go another way already.
            var isShown = answer.HasContent && !Answers.AreUnseen(delivery.Kind);
            var isAnswered = before is not null || (isShown && envelope.TakesAnswer);
            var acknowledgement = before ?? Acknowledgement(envelope.Id, isAnswered ? answer.Body.Span : default);
            var sent = isAnswered && before is null ? _sent.Keep(envelope.Id, acknowledgement) : null;
            var isSent = await socket.TrySendAsync(acknowledgement);
            state.Add(envelope.Type, !isSent ? EnvelopeOutcome.Unacknowledged : isAnswered ? EnvelopeOutcome.Answered : EnvelopeOutcome.Acknowledged);
            if (!isSent)
            {
                Log.Unacknowledged(logger, delivery.Kind, delivery.Name);
            }

            if (isShown && !(isSent && isAnswered) && delivery.ResponseUrl is not null && (sent is null || _sent.TryForget(sent)))
            {
                await followUp.PostAsync(delivery, answer.Body);
            }
        }
        finally
        {
            _underWay.TryRemove(KeyValuePair.Create(envelope.Id, reply));
            socket.Finish();
        }
    }

    private static ReadOnlyMemory<byte> Acknowledgement(string id, ReadOnlySpan<byte> answer)
    {
        var buffer = new ArrayBufferWriter<byte>(answer.Length + 128);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("envelope_id"u8, id);
            if (!answer.IsEmpty)
            {
                json.WritePropertyName("payload"u8);
                json.WriteRawValue(answer, skipInputValidation: true);
            }

            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    /// <summary>As Slack's own libraries do: nobody may say that it has been dealt with.</summary>
    private void PassOver(string type)
    {
        type = type.Length > LongestName ? type[..LongestName] : type;
        state.Add(_unknown.Count < MostNamed || _unknown.ContainsKey(type) ? type : "", EnvelopeOutcome.Unknown);
        if (_unknown.Count < MostNamed && _unknown.TryAdd(type, true))
        {
            Log.Unknown(logger, type);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Refused an envelope of type {Type}: {Why}")]
        public static partial void Refused(ILogger logger, string type, string why);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Nobody here knows messages of type {Type}; they are passed over, and it is not said again")]
        public static partial void Unknown(ILogger logger, string type);

        [LoggerMessage(Level = LogLevel.Information, Message = "Slack sent {Kind} {Name} over another connection while it is handled; it is answered there")]
        public static partial void Moved(ILogger logger, DeliveryKind kind, string name);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Kind} {Name} was handled, but its connection ended before it was acknowledged")]
        public static partial void Unacknowledged(ILogger logger, DeliveryKind kind, string name);
    }
}
