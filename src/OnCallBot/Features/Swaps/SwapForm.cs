using System.Text.Json;
using OnCallBot.Domain;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Time;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet;
using SlackNet.Blocks;
using Option = SlackNet.Blocks.Option;

namespace OnCallBot.Features.Swaps;

/// <summary>The form in which a swap is asked for: filled in as far as it has been said. Its choices depend on one another.</summary>
internal static class SwapForm
{
    public const string CallbackId = "swap-form";
    public const string ShiftAction = "swap-shift";
    public const string WithAction = "swap-with";
    public const string ReturnAction = "swap-return";
    public const string FirstAction = "swap-first";
    public const string LastAction = "swap-last";
    public const string WhyAction = "swap-why";
    public const string Owing = "owing";
    public const int LongestWhy = 500;

    private const int MostOptions = 100;
    private const int MostShifts = 26;
    private const int LongestLabel = 75;

    public static readonly TimeSpan Ahead = TimeSpan.FromDays(370);

    public static ModalViewDefinition Render(SwapDraft draft, Voice voice)
    {
        var mine = Mine(voice.Team, draft.Requester, voice.Now).Take(MostShifts).ToList();
        if (draft.Shift is { } named && !mine.Contains(named))
        {
            mine.Insert(0, named);
        }

        var view = new ModalViewDefinition
        {
            CallbackId = CallbackId,
            Title = new PlainText(SwapFormWording.Title),
            Close = new PlainText(SwapFormWording.Close),
            PrivateMetadata = JsonSerializer.Serialize(new[] { draft.Requester.Value, draft.AskedBy.Value }),
        };
        if (draft.AskedBy != draft.Requester)
        {
            view.Blocks.Add(Shapes.Context(SwapFormWording.For(draft.Requester, voice)));
        }

        if (mine.Count == 0)
        {
            view.Blocks.Add(Shapes.Section(SwapFormWording.NoShift(draft.Requester, voice)));

            return view;
        }

        view.Submit = new PlainText(SwapFormWording.Submit);
        view.Blocks.Add(Select(SwapFormWording.Shift, ShiftAction, "shift", mine.Select(shift => OptionOf(shift, Several(mine), note: null, voice)), draft.Shift is { } shown ? ShiftKey.Of(shown).ToString() : null, isDispatched: true));
        view.Blocks.Add(Day(SwapFormWording.First, FirstAction, draft.First));
        view.Blocks.Add(Day(SwapFormWording.Last, LastAction, draft.Last));
        if (draft.Shift is { } given)
        {
            // Days that leave nothing of it are complained of when they are sent; until then all of it counts.
            AddPartners(view, draft, given, draft.FindGiven(voice.Team) ?? given.During, voice);
        }
        else
        {
            view.Blocks.Add(Shapes.Context(SwapFormWording.ShiftFirst));
        }

        view.Blocks.Add(new InputBlock
        {
            BlockId = "why",
            Label = new PlainText(SwapFormWording.Why),
            Optional = true,
            Element = new PlainTextInput { ActionId = WhyAction, Multiline = true, MaxLength = LongestWhy, InitialValue = draft.Why is { Length: > 0 } why ? Voice.Cut(why, LongestWhy) : null },
        });

        return view;
    }

    /// <summary>What somebody holds and can still give, earliest first: shifts ahead, and the one under way for its coming days.</summary>
    public static IEnumerable<Shift> Mine(TeamState team, EngineerId engineer, DateTimeOffset now) =>
        EngineerShifts.HeldBy(team, engineer, new TimeRange(now, now + Ahead)).Where(shift => shift.During.End > now);

    /// <summary>Who asks for whom, as the form carries it.</summary>
    public static (EngineerId Requester, EngineerId AskedBy)? FindPeople(string? metadata)
    {
        try
        {
            return JsonSerializer.Deserialize<string[]>(metadata ?? "") is [var requester, var askedBy] ? (new EngineerId(requester), new EngineerId(askedBy)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What the form sends back.</summary>
    public static SwapDraft? FindDraft(ViewInfo view, TeamState team)
    {
        if (FindPeople(view.PrivateMetadata) is not ({ } requester, { } askedBy))
        {
            return null;
        }

        var given = view.State?.GetValue<StaticSelectValue>(ReturnAction)?.SelectedOption?.Value;

        return new SwapDraft(
            requester,
            askedBy,
            ShiftKey.Find(view.State?.GetValue<StaticSelectValue>(ShiftAction)?.SelectedOption?.Value)?.FindIn(team),
            Date(view, FirstAction),
            Date(view, LastAction),
            SwapPartner.Find(view.State?.GetValue<StaticSelectValue>(WithAction)?.SelectedOption?.Value),
            ShiftKey.Find(given)?.FindIn(team),
            given == Owing,
            view.State?.GetValue<PlainTextInputValue>(WhyAction)?.Value?.Trim());
    }

    /// <summary>The block in which a field stands: there its error is shown.</summary>
    public static string BlockOf(ViewInfo view, string action) =>
        view.State?.Values.FirstOrDefault(block => block.Value.ContainsKey(action)).Key ?? view.Blocks.OfType<InputBlock>().First().BlockId;

    private static void AddPartners(ModalViewDefinition view, SwapDraft draft, Shift given, TimeRange during, Voice voice)
    {
        var (team, rotation) = (voice.Team, voice.Team.Rotations[given.Rotation]);
        var ring = SwapRing.Find(team, rotation, draft.Requester, given.Duty.Id, during, voice.Now);
        var candidates = SwapCandidates.Of(team, rotation, draft.Requester, during);
        Option[] options =
        [
            Of(SwapFormWording.Anyone(rotation.Name), new SwapPartner.Anyone().ToString(), SwapFormWording.AnyoneNote),
            .. ring is null ? [] : new[] { Of(SwapFormWording.Ring(ring, voice), new SwapPartner.Two().ToString(), SwapFormWording.RingNote(ring, voice)) },
            .. candidates.Select(one => Of(voice.CalledBy(one.Engineer), new SwapPartner.Person(one.Engineer).ToString(), SwapFormWording.Reason(one, voice))),
        ];

        // Another shift has other candidates: under another id Slack forgets what was chosen among the former ones.
        view.Blocks.Add(Select(SwapFormWording.With, WithAction, $"with-{given.Duty.Id}-{given.During.Start.ToUnixTimeSeconds()}", options.Take(MostOptions), draft.With?.ToString(), isDispatched: true));
        if (draft.With is SwapPartner.Person(var partner))
        {
            var theirs = SwapShifts.AheadOf(team, rotation.Id, partner, voice.Now, Ahead).Take(MostShifts).ToList();
            if (draft.Return is { } named && !theirs.Contains(named))
            {
                theirs.Insert(0, named);
            }

            Option[] returns =
            [
                Of(SwapFormWording.Owing(SwapShifts.DaysOf(during)), Owing, note: null),
                .. theirs.Select(shift => OptionOf(shift, several: false, SwapFormWording.Obstacle(shift, given, voice), voice)),
            ];
            view.Blocks.Add(Select(SwapFormWording.Return(partner, voice), ReturnAction, $"return-{partner}", returns, draft.Return is { } back ? ShiftKey.Of(back).ToString() : draft.IsOwing ? Owing : null, isDispatched: false));
        }
        else if (draft.With is SwapPartner.Anyone)
        {
            view.Blocks.Add(Shapes.Context(SwapFormWording.AnyoneOwes));
        }
    }

    private static InputBlock Select(string label, string action, string block, IEnumerable<Option> options, string? chosen, bool isDispatched)
    {
        var all = options.ToList();

        return new InputBlock
        {
            BlockId = block.Length <= 255 ? block : block[..255],
            Label = new PlainText(label),
            DispatchAction = isDispatched,
            Element = new StaticSelectMenu { ActionId = action, Options = all, InitialOption = all.Find(option => option.Value == chosen) },
        };
    }

    private static InputBlock Day(string label, string action, DateOnly? chosen) => new()
    {
        BlockId = action,
        Label = new PlainText(label),
        Optional = true,
        Element = new DatePicker { ActionId = action, InitialDate = chosen?.ToDateTime(TimeOnly.MinValue) },
    };

    private static DateOnly? Date(ViewInfo view, string action) =>
        view.State?.GetValue<DatePickerValue>(action)?.SelectedDate is { } date ? DateOnly.FromDateTime(date) : null;

    private static Option OptionOf(Shift shift, bool several, string? note, Voice voice) =>
        Of(SwapFormWording.ShiftOf(shift, voice), ShiftKey.Of(shift).ToString(), note ?? (several ? voice.Team.Rotations[shift.Rotation].Name : null));

    private static Option Of(string label, string value, string? note) => new()
    {
        Text = new PlainText(Voice.Cut(label, LongestLabel)),
        Value = value,
        Description = note is null ? null : new PlainText(Voice.Cut(note, LongestLabel)),
    };

    private static bool Several(List<Shift> shifts) => shifts.Select(shift => shift.Rotation).Distinct().Skip(1).Any();
}
