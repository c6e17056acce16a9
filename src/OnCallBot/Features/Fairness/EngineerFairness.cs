using OnCallBot.Domain.Fairness;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet.Blocks;

namespace OnCallBot.Features.Fairness;

/// <summary>One person's numbers, each with a button that opens it, or the entries behind one.</summary>
internal static class EngineerFairness
{
    private const int MostEntries = 80;

    public static Answer Answer(CommandRequest request, FairnessQuestion question, Engineer engineer)
    {
        var parts = Rotations(request, question, engineer.Id)
            .Select(rotation => (Rotation: rotation, Loads: RotationLoads.Of(request.Team, rotation, question.Window, request.Now)))
            .Select(part => (part.Rotation, part.Loads, Load: part.Loads.Find(engineer.Id)))
            .Where(part => part.Load is not null)
            .ToList();
        if (parts.Count == 0)
        {
            return new Answer(AnswerKind.NotFound, FairnessWording.NothingCarried(engineer.CalledBy, question.Window));
        }

        var blocks = new List<Block>();
        var summaries = new List<Mrkdwn>();
        var (numbers, opened) = (new List<LoadNumber>(), "");
        foreach (var (rotation, loads, load) in parts)
        {
            var voice = request.VoiceIn(request.Asker.ZoneFor(rotation)) with { Mentions = false };
            var all = LoadNumber.Of(load!, voice);
            var meant = question.NamesNumber ? all.Where(number => number.IsMeantBy(question)).ToList() : [];
            blocks.Add(Shapes.Section(FairnessWording.TitleOf(engineer.Id, loads, voice)));
            blocks.AddRange(question.NamesNumber ? meant.SelectMany(Opened) : Closed(load!, all, voice));
            blocks.Add(Shapes.Context(FairnessWording.Span(loads, voice)));
            summaries.Add(FairnessWording.Summary(loads, load!, voice));
            opened = meant.Count == 1 ? meant[0].Word : question.Number ?? opened;
            numbers.AddRange(all.Where(number => number.Entries.Count > 0 && !meant.Contains(number)));
        }

        return new Answer(AnswerKind.Found, Mrkdwn.Join("\n", summaries), blocks, [.. Choices(question, engineer, numbers, opened)]) { IsPersonal = true };
    }

    private static IEnumerable<Rotation> Rotations(CommandRequest request, FairnessQuestion question, EngineerId engineer)
    {
        if (question.Rotations.Count > 0)
        {
            return question.Rotations;
        }

        var range = new TimeRange(request.Now.AddYears(-1), request.Now.AddYears(1));
        var settled = request.Team.Ledger.Where(line => line.Engineer == engineer).Select(line => request.Team.Rotations.GetValueOrDefault(line.Rotation)).OfType<Rotation>();
        var own = EngineerShifts.RotationsOf(request.Team, engineer, range).Concat(settled).Distinct().ToList();

        return request.Bound is { } bound && own.Contains(bound) ? [bound] : own.Take(RotationsAsked.Most);
    }

    private static IEnumerable<Block> Closed(EngineerLoad load, IReadOnlyList<LoadNumber> numbers, Voice voice)
    {
        yield return Shapes.Section(FairnessWording.Totals(load));
        yield return Shapes.Section(Mrkdwn.Join("\n", numbers.Select(number => FairnessWording.Number(number.Name, number.Said))));
        if (load.Balances.Where(balance => balance.Days != 0).Select(balance => FairnessWording.Balance(balance, voice)).ToList() is { Count: > 0 } owed)
        {
            yield return Shapes.Section(Mrkdwn.Join("\n", owed));
        }
    }

    private static IEnumerable<Block> Opened(LoadNumber number) => Shapes.Sections(
        [FairnessWording.Why(number.Name, number.Said), .. Shortened.To(number.Entries, MostEntries, FairnessWording.More)]);

    private static IEnumerable<Choice> Choices(FairnessQuestion question, Engineer engineer, IEnumerable<LoadNumber> numbers, string opened)
    {
        foreach (var number in numbers.DistinctBy(number => number.Word, StringComparer.OrdinalIgnoreCase))
        {
            yield return new Choice(FairnessWording.Button(number.Name, number.Said), ShowFairness.CommandFor(engineer.Name, number.Word, question.Window));
        }

        foreach (var window in Enum.GetValues<FairnessWindow>().Where(window => window != question.Window))
        {
            yield return new Choice(FairnessWording.Button(window), ShowFairness.CommandFor(engineer.Name, opened, window));
        }
    }
}
