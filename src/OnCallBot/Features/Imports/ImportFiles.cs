using OnCallBot.Domain;
using OnCallBot.Domain.Audit;
using OnCallBot.Domain.Imports;
using OnCallBot.Domain.People;
using OnCallBot.Importing;
using OnCallBot.Importing.Calendars;
using OnCallBot.Importing.Rotations;
using OnCallBot.Slack;
using OnCallBot.Storage;
using OnCallBot.Wording;

namespace OnCallBot.Features.Imports;

/// <summary>Takes teams' files over, all of them or none, and tells those whose future shifts move.</summary>
internal sealed partial class ImportFiles(ITeamStore store, TimeProvider clock, ILogger<ImportFiles> logger)
{
    /// <summary>What would change.</summary>
    public ImportReport Look(IReadOnlyList<SourceFile> files, RotationWish? wish = null)
    {
        var (team, now) = (store.Current, clock.GetUtcNow());
        var reading = RotationBuilder.Apply(ImportReader.Read(files, now), team, wish ?? RotationWish.Usual, now);

        return reading.Errors.Count > 0
            ? new ImportReport(reading, null, [], [], team)
            : Report(reading, team, Decide(team, reading, now).Map<Outcome>(decision => decision.Value));
    }

    public Task<ImportReport> RunAsync(IReadOnlyList<SourceFile> files, CancellationToken cancellationToken) => RunAsync(files, RotationWish.Usual, cancellationToken);

    public Task<ImportReport> RunAsync(IReadOnlyList<SourceFile> files, RotationWish wish, CancellationToken cancellationToken) =>
        CommitAsync(files, team => team, wish, (team, reading, now) => Decide(team, reading, now), cancellationToken);

    /// <summary>The first files of an empty store.</summary>
    public Task<ImportReport> BeginAsync(IReadOnlyList<SourceFile> files, CancellationToken cancellationToken) =>
        CommitAsync(files, team => team, RotationWish.Usual, (team, reading, now) => Decide(team, reading, now, AuditAction.Began), cancellationToken);

    /// <summary>As if the store had held nothing before. Nobody is told.</summary>
    /// <param name="by">Who wants it; null: nobody says.</param>
    public Task<ImportReport> StartOverAsync(IReadOnlyList<SourceFile> files, SlackUserId? by, CancellationToken cancellationToken) =>
        CommitAsync(files, _ => TeamState.Empty, RotationWish.Usual, (team, reading, now) => WithCalendars(team, reading, StartOver.Decide(team, reading.Drafts, by, now), now, AuditAction.Imported), cancellationToken);

    /// <summary>The store holds what these files say, and nothing else.</summary>
    public bool IsFresh(IReadOnlyList<SourceFile> files)
    {
        var (team, now) = (store.Current, clock.GetUtcNow());
        var reading = RotationBuilder.Apply(ImportReader.Read(files, now), TeamState.Empty, RotationWish.Usual, now);

        return Decide(team, reading, now).Succeeded(out var again, out _)
            && again.Changes.Count == 0
            && Decide(TeamState.Empty, reading, now).Succeeded(out var first, out _)
            && team.Parts().All(part => part.Key.Kind is PartKind.JobRun or PartKind.Mark or PartKind.Follower || first.Value.After.Find(part.Key) is not null);
    }

    private static Result<Decision<Outcome>> Decide(TeamState team, ImportReading reading, DateTimeOffset now, AuditAction action = AuditAction.Imported)
    {
        var result = WithCalendars(team, reading, ImportTeam.Decide(team, reading.Drafts, now, action), now, action);

        return result.Map(decision => decision with { Messages = decision.Value.Differences.SelectMany(difference => Notices(difference, decision.Value.After, now)).ToValueList() });
    }

    /// <summary>Calendars are taken over last: then all the people are known.</summary>
    private static Result<Decision<Outcome>> WithCalendars(TeamState team, ImportReading reading, Result<Decision<ValueList<Difference>>> teams, DateTimeOffset now, AuditAction action)
    {
        if (!teams.Succeeded(out var decision, out var refusal))
        {
            return refusal;
        }

        var (after, changes, calendars) = (team.With(decision.Changes), decision.Changes.ToList(), new List<CalendarReport>());
        foreach (var facts in reading.Calendars)
        {
            if (after.Rotations.Count == 0)
            {
                return new Refusal.NoTeam();
            }

            var (draft, unread) = CalendarBuilder.Build(after, facts);
            var taken = ImportCalendar.Decide(after, draft, now, action);
            calendars.Add(new CalendarReport(facts, draft, unread, taken.Value));
            changes.AddRange(taken.Changes);
            after = after.With(taken.Changes);
        }

        return new Decision<Outcome>(new Outcome(decision.Value, calendars, after), changes.ToValueList(), []);
    }

    /// <summary>Exactly those whose shifts move are told, as far as Slack knows them.</summary>
    private static IEnumerable<OutgoingMessage> Notices(Difference difference, TeamState after, DateTimeOffset now)
    {
        var rotation = after.Rotations[difference.Rotation];
        foreach (var moved in difference.Moved)
        {
            if (after.Engineers.GetValueOrDefault(moved.Engineer) is { SlackUser: { } user } engineer)
            {
                var voice = new Voice(after, engineer.Zone ?? rotation.Zone, now, Mentions: false, Lasts: true);
                yield return new OutboxMessage(ShiftsMovedWording.Of(rotation, moved, voice).Value).To(user.Value);
            }
        }
    }

    private async Task<ImportReport> CommitAsync(
        IReadOnlyList<SourceFile> files,
        Func<TeamState, TeamState> known,
        RotationWish wish,
        Func<TeamState, ImportReading, DateTimeOffset, Result<Decision<Outcome>>> decide,
        CancellationToken cancellationToken)
    {
        var (team, now) = (store.Current, clock.GetUtcNow());
        var read = ImportReader.Read(files, now);
        var reading = RotationBuilder.Apply(read, known(team), wish, now);
        var report = reading.Errors.Count > 0
            ? new ImportReport(reading, null, [], [], team)
            : Report(reading, team, await store.CommitAsync(
                current =>
                {
                    // What a calendar's rotation leaves as it is may have changed since.
                    reading = current == team || reading.Rotation is null ? reading : RotationBuilder.Apply(read, known(current), wish, now);

                    return decide(current, reading, now);
                },
                cancellationToken));
        if (report.HasFailed)
        {
            Log.Refused(logger, files.Count, reading.Errors.Count);
        }
        else
        {
            var moved = report.Differences.Sum(one => one.Moved.Count);
            Log.Imported(logger, files.Count, report.RowCount, moved, report.UnreadCount);
        }

        return report;
    }

    private static ImportReport Report(ImportReading reading, TeamState before, Result<Outcome> result) =>
        result.Succeeded(out var done, out var refusal) ? new ImportReport(reading, null, done.Differences, done.Calendars, done.After) : new ImportReport(reading, refusal, [], [], before);

    private sealed record Outcome(ValueList<Difference> Differences, IReadOnlyList<CalendarReport> Calendars, TeamState After);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Imported {Files} files: {Rows} rows changed, {Moved} people's shifts moved, {Unread} lines not understood")]
        public static partial void Imported(ILogger logger, int files, int rows, int moved, int unread);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Did not import {Files} files: {Errors} errors")]
        public static partial void Refused(ILogger logger, int files, int errors);
    }
}
