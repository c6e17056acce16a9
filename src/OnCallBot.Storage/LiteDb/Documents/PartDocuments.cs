using System.Security.Cryptography;
using System.Text;
using LiteDB;
using OnCallBot.Domain;
using OnCallBot.Domain.Audit;
using OnCallBot.Domain.Calendars;
using OnCallBot.Domain.Fairness;
using OnCallBot.Domain.Following;
using OnCallBot.Domain.Handovers;
using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.Homes;
using OnCallBot.Domain.Jobs;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Reminders;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Runbooks;
using OnCallBot.Domain.Sources;
using OnCallBot.Domain.Swaps;

namespace OnCallBot.Storage.LiteDb.Documents;

/// <summary>Rows of the team state as documents: which collection, which id, and there and back.</summary>
internal static class PartDocuments
{
    // LiteDB takes keys of up to 1,023 bytes; names come from people's documents and can be of any length.
    private const int LongestKey = 512;

    public static string CollectionFor(PartKind kind) => kind switch
    {
        PartKind.Area => "areas",
        PartKind.Pipeline => "pipelines",
        PartKind.Runbook => "runbooks",
        PartKind.Team => "teams",
        PartKind.Engineer => "engineers",
        PartKind.Rotation => "rotations",
        PartKind.Override => "overrides",
        PartKind.Leave => "leave",
        PartKind.CompanyDay => "companyDays",
        PartKind.Document => "documents",
        PartKind.Swap => "swaps",
        PartKind.LedgerEntry => "ledger",
        PartKind.AuditEntry => "audit",
        PartKind.JobRun => "jobs",
        PartKind.Mark => "marks",
        PartKind.Handover => "handovers",
        PartKind.Note => "notes",
        PartKind.Follower => "followers",
        PartKind.Reminder => "reminders",
        PartKind.HolidayLine => "holidayLedger",
        PartKind.RunbookCare => "runbookCare",
        PartKind.RunbookEdit => "runbookEdits",
        PartKind.Home => "homes",
        PartKind.CalendarFeed => "calendarFeeds",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No collection keeps rows of this kind."),
    };

    public static BsonValue IdOf(PartKey key)
    {
        var text = Fields.Of(key.Id);
        if (text.IsString && Encoding.UTF8.GetByteCount(key.Id) <= LongestKey)
        {
            return text;
        }

        return "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.Unicode.GetBytes(key.Id)));
    }

    public static BsonDocument Write(ITeamPart part)
    {
        var document = part switch
        {
            Area area => PipelineDocuments.Write(area),
            Pipeline pipeline => PipelineDocuments.Write(pipeline),
            Runbook runbook => PipelineDocuments.Write(runbook),
            Team team => PeopleDocuments.Write(team),
            Engineer engineer => PeopleDocuments.Write(engineer),
            Rotation rotation => RotationDocuments.Write(rotation),
            Override one => RotationDocuments.Write(one),
            Leave leave => PeopleDocuments.Write(leave),
            CompanyDay day => PeopleDocuments.Write(day),
            TeamDocument file => SourceDocuments.Write(file),
            Swap swap => SwapDocuments.Write(swap),
            LedgerEntry entry => SwapDocuments.Write(entry),
            AuditEntry entry => SwapDocuments.Write(entry),
            JobRun run => JobDocuments.Write(run),
            Mark mark => JobDocuments.Write(mark),
            Handover handover => HandoverDocuments.Write(handover),
            Note note => HandoverDocuments.Write(note),
            Follower follower => JobDocuments.Write(follower),
            Reminder reminder => ReminderDocuments.Write(reminder),
            HolidayLine line => ReminderDocuments.Write(line),
            RunbookCare care => RunbookDocuments.Write(care),
            RunbookEdit edit => RunbookDocuments.Write(edit),
            Home home => PeopleDocuments.Write(home),
            CalendarFeed feed => CalendarDocuments.Write(feed),
            _ => throw new ArgumentException($"No document for a {part.GetType().Name}.", nameof(part)),
        };
        document["_id"] = IdOf(part.Key);

        return document;
    }

    public static ITeamPart Read(PartKind kind, BsonDocument document) => kind switch
    {
        PartKind.Area => PipelineDocuments.ReadArea(document),
        PartKind.Pipeline => PipelineDocuments.ReadPipeline(document),
        PartKind.Runbook => PipelineDocuments.ReadRunbook(document),
        PartKind.Team => PeopleDocuments.ReadTeam(document),
        PartKind.Engineer => PeopleDocuments.ReadEngineer(document),
        PartKind.Rotation => RotationDocuments.ReadRotation(document),
        PartKind.Override => RotationDocuments.ReadOverride(document),
        PartKind.Leave => PeopleDocuments.ReadLeave(document),
        PartKind.CompanyDay => PeopleDocuments.ReadCompanyDay(document),
        PartKind.Document => SourceDocuments.ReadDocument(document),
        PartKind.Swap => SwapDocuments.ReadSwap(document),
        PartKind.LedgerEntry => SwapDocuments.ReadLedgerEntry(document),
        PartKind.AuditEntry => SwapDocuments.ReadAuditEntry(document),
        PartKind.JobRun => JobDocuments.ReadRun(document),
        PartKind.Mark => JobDocuments.ReadMark(document),
        PartKind.Handover => HandoverDocuments.ReadHandover(document),
        PartKind.Note => HandoverDocuments.ReadNote(document),
        PartKind.Follower => JobDocuments.ReadFollower(document),
        PartKind.Reminder => ReminderDocuments.ReadReminder(document),
        PartKind.HolidayLine => ReminderDocuments.ReadLine(document),
        PartKind.RunbookCare => RunbookDocuments.ReadCare(document),
        PartKind.RunbookEdit => RunbookDocuments.ReadEdit(document),
        PartKind.Home => PeopleDocuments.ReadHome(document),
        PartKind.CalendarFeed => CalendarDocuments.Read(document),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such table."),
    };
}
