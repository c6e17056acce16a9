using System.ComponentModel.DataAnnotations;
using DotNetEnv;
using Microsoft.Extensions.Options;
using OnCallBot.Cli;
using OnCallBot.HolidaySources;
using OnCallBot.Importing.Feeds;
using OnCallBot.Scheduling;
using OnCallBot.Slack;
using OnCallBot.Telemetry;
using OnCallBot.Wording;

namespace OnCallBot.Hosting;

/// <summary>Settings come from the environment, and from <c>.env</c> in the working directory where the environment does not have them.</summary>
internal static class SettingsReader
{
    private const string FileName = ".env";

    /// <exception cref="StartRefusedException">The file cannot be read.</exception>
    public static IConfigurationRoot Read(Surroundings around)
    {
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in FromFile(Path.Combine(around.Folder, FileName)).Concat(around.Variables))
        {
            values[name] = value;
        }

        foreach (var (setting, secret) in SecretOptions.Read(values, around.Folder))
        {
            values[setting] = secret;
        }

        // A setting left blank is one that was not made.
        return new ConfigurationBuilder()
            .AddInMemoryCollection(values.Where(pair => !string.IsNullOrWhiteSpace(pair.Value)).Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.Trim())))
            .Build();
    }

    public static void AddSettings(this IServiceCollection services, StartMode mode, IConfiguration settings)
    {
        services.AddOptions<SlackOptions>().Bind(settings).ValidateOnStart();
        services.AddOptions<PublicOptions>().Bind(settings).ValidateOnStart();
        services.AddOptions<StoreOptions>().Bind(settings).ValidateOnStart();
        services.AddOptions<ScheduleOptions>().Bind(settings).ValidateOnStart();
        services.AddOptions<NagerOptions>().Bind(settings).ValidateOnStart();
        services.AddOptions<FeedOptions>().Bind(settings).ValidateOnStart();
        services.AddOptions<ListenOptions>().Bind(settings).ValidateOnStart();
        services.AddOptions<TelemetryOptions>().Bind(settings).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PublicOptions>, Validator<PublicOptions>>();
        services.AddSingleton<IValidateOptions<StoreOptions>, Validator<StoreOptions>>();
        services.AddSingleton<IValidateOptions<ScheduleOptions>, Validator<ScheduleOptions>>();
        services.AddSingleton<IValidateOptions<NagerOptions>, Validator<NagerOptions>>();
        services.AddSingleton<IValidateOptions<FeedOptions>, Validator<FeedOptions>>();
        services.AddSingleton<IValidateOptions<ListenOptions>, Validator<ListenOptions>>();
        services.AddSingleton<IValidateOptions<TelemetryOptions>, Validator<TelemetryOptions>>();
        if (mode != StartMode.Terminal)
        {
            // A command at a terminal calls nobody.
            services.AddSingleton<IValidateOptions<SlackOptions>, Validator<SlackOptions>>();
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> FromFile(string path)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        try
        {
            return [.. Env.NoEnvVars().Load(path)];
        }
        catch (Sprache.ParseException failure)
        {
            // Its message would show what stands there, and that may be a secret.
            var line = failure.Position?.Line ?? 1;
            throw new StartRefusedException(StartWording.SettingsLine(path, line, NameIn(path, line)));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException(StartWording.SettingsFile(path, failure.Message));
        }
    }

    /// <summary>Which setting a line makes; null: it does not say.</summary>
    private static string? NameIn(string path, int line)
    {
        var text = File.ReadLines(path).ElementAtOrDefault(line - 1) ?? "";
        var name = text.Split('=')[0].Trim();

        return name.Length < text.Trim().Length && name.Length > 0 && name.All(one => char.IsAsciiLetterOrDigit(one) || one == '_') ? name : null;
    }

    private sealed class Validator<TOptions> : IValidateOptions<TOptions>
        where TOptions : class, IValidatableObject
    {
        public ValidateOptionsResult Validate(string? name, TOptions options)
        {
            var failures = options.Validate(new ValidationContext(options)).Select(result => $"{string.Join(", ", result.MemberNames)}: {result.ErrorMessage}").ToList();

            return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
        }
    }
}
