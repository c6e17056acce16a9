using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging.Console;
using OnCallBot.Cli;

namespace OnCallBot.Hosting;

/// <summary>One line for each thing that happened: for people in a terminal, as JSON for whatever else reads it.</summary>
internal static class Logs
{
    /// <param name="hasStarted">Until then the host's own word on a failed start is a stack trace beside the line that says it.</param>
    public static void AddLogs(this ILoggingBuilder logging, StartMode mode, Surroundings around, Func<bool> hasStarted)
    {
        logging.ClearProviders();
        logging.SetMinimumLevel(LogLevel.Information);
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("System", LogLevel.Warning);
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => level >= LogLevel.Warning && hasStarted());
        if (mode == StartMode.Terminal)
        {
            // Whoever typed a command reads its answer, not what the program did for it.
            return;
        }

        if (around.IsTerminal)
        {
            logging.AddSimpleConsole(options =>
            {
                options.SingleLine = true;
                options.UseUtcTimestamp = true;
                options.TimestampFormat = "HH:mm:ss'Z' ";
                options.ColorBehavior = around.HasColours ? LoggerColorBehavior.Enabled : LoggerColorBehavior.Disabled;
            });
        }
        else
        {
            logging.AddJsonConsole(options =>
            {
                options.UseUtcTimestamp = true;
                options.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
                options.JsonWriterOptions = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
            });
        }
    }
}
