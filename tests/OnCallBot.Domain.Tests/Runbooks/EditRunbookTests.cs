using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OnCallBot.Domain.Audit;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Runbooks;

namespace OnCallBot.Domain.Tests.Runbooks;

public sealed class EditRunbookTests
{
    private static readonly DateTimeOffset Now = Given.Moment("2026-01-14T10:00Z");
    private static readonly TeamState Team = SmallTeamRunbooks.Team;
    private static readonly PipelineId Growth = Given.GrowthMetrics.Id;
    private static readonly Engineer Fay = Given.Engineer("Fay") with { Team = Domain.People.Team.IdOf("Accounts") };
    private static readonly Engineer Gil = Given.Engineer("Gil") with { Team = Domain.People.Team.IdOf("Finance") };

    private static readonly RunbookText Text = RunbookText.Of(SmallTeamRunbooks.GrowthMetrics);

    [Fact]
    public void An_edit_is_kept_with_what_stood_there_before_and_with_who_did_it()
    {
        var after = Text with { CommonIssues = ["The cube is frozen: thaw it", Text.CommonIssues[1]] };

        var decision = Edit(Team, after).Value;

        var team = Team.With(decision.Changes);
        Assert.Equal(new RunbookEdit(1, Growth, Given.DataEngineering, Given.Ana.Id, Now, RunbookEditKind.Edited, Text, after), Assert.Single(team.RunbookEditsOf(Growth)));
        Assert.Equal(after, RunbookText.Of(team.Runbooks[Growth]));
        Assert.Equal(("Slack edit 1", SmallTeamRunbooks.GrowthMetrics.CommonIssues[1].Place), (team.Runbooks[Growth].CommonIssues[0].Place.ToString(), team.Runbooks[Growth].CommonIssues[1].Place));
        Assert.Equal((true, SmallTeamRunbooks.GrowthMetrics), (team.FindRunbookCare(Growth)!.IsEdited, team.FindRunbookCare(Growth)!.Files));
        Assert.Equal((AuditAction.RunbookEdited, Given.Ana.Id, Growth), Assert.Single(team.Audit.Select(entry => (entry.Action, entry.By, AuditSubject.FindRunbook(entry)!.Value))));
        Assert.Equal(Growth, team.RunbookIndex.Search("frozen cube", most: 1).Hits[0].Runbook.Pipeline);
        Assert.Empty(Team.RunbookIndex.Search("frozen cube", most: 1).Hits);
    }

    [Fact]
    public void Where_somebody_was_faster_nothing_is_changed()
    {
        var team = Team.With(Edit(Team, Text with { Notes = ["Ben was here"] }, by: Given.Ben).Value.Changes);

        var refusal = Edit(team, Text with { Notes = ["Ana was here"] }, seen: Text.Trace).Refusal;

        Assert.Equal(Given.Ben.Id, Assert.IsType<Refusal.RunbookChanged>(refusal).Last!.By);
    }

    [Fact]
    public void Those_of_the_rotation_its_admins_and_the_owners_may_and_nobody_else()
    {
        var team = Team.With(Fay, Gil, Given.Rotation() with { Admins = [Given.Engineer("Eve").Id] }, Given.Engineer("Eve") with { Team = null }, Given.Engineer("Hal") with { HasLeft = true });

        bool[] may = [.. new[] { Given.Ana, Fay, Given.Engineer("Eve"), Gil, Given.Engineer("Hal"), Given.Engineer("Zoe") }.Select(by => Edit(team, Text with { Notes = ["new"] }, by).Refusal is null)];

        Assert.Equal([true, true, true, false, false, false], may);
    }

    [Fact]
    public void A_runbook_is_written_where_there_is_none_and_counts_as_reviewed()
    {
        var team = Given.SmallTeam;
        var text = RunbookText.Empty with { CommonIssues = ["It stands still"] };

        var after = team.With(EditRunbook.Decide(team, Growth, Given.Ana.Id, text, seen: null, Now).Value.Changes);

        Assert.Equal((RunbookEditKind.Added, null), Assert.Single(after.RunbookEditsOf(Growth).Select(edit => (edit.Kind, edit.Before))));
        Assert.Equal(Given.Day("2026-01-14"), after.Runbooks[Growth].ReviewedOn);
        Assert.IsType<Refusal.RunbookChanged>(EditRunbook.Decide(after, Growth, Given.Ana.Id, text, seen: null, Now).Refusal);
        Assert.IsType<Refusal.NoFormerRunbook>(EditRunbook.Restore(after, 1, Given.Ana.Id, Now).Refusal);
    }

    [Fact]
    public void What_is_too_much_nothing_or_the_same_is_refused()
    {
        Assert.IsType<Refusal.RunbookEmpty>(Edit(Team, RunbookText.Empty).Refusal);
        Assert.IsType<Refusal.RunbookSame>(Edit(Team, Text).Refusal);
        Assert.Equal(3001, Assert.IsType<Refusal.RunbookTooLong>(Edit(Team, Text with { Slas = [new string('x', 3001)] }).Refusal).Longest);
        Assert.Equal(201, Assert.IsType<Refusal.RunbookTooLong>(Edit(Team, Text with { Links = Enumerable.Range(0, 201).Select(line => $"{line}").ToValueList() }).Refusal).Items);
        Assert.Equal(RunbookField.Note, Assert.IsType<Refusal.RunbookTooLong>(Edit(Team, Text with { Notes = Enumerable.Repeat(new string('x', 2500), 5).ToValueList() }).Refusal).Field);
        Assert.Null(Edit(Team, Text with { Notes = Enumerable.Repeat(new string('x', 2999), 4).ToValueList() }).Refusal);
        Assert.IsType<Refusal.NoSuchPipeline>(EditRunbook.Decide(Team, new PipelineId("gone"), Given.Ana.Id, Text, seen: null, Now).Refusal);
        Assert.IsType<Refusal.NoSuchRunbookEdit>(EditRunbook.Restore(Team, 9, Given.Ana.Id, Now).Refusal);
    }

    [Fact]
    public void An_edit_back_to_what_the_files_say_is_no_edit_any_more()
    {
        var team = Team.With(Edit(Team, Text with { Notes = ["new"] }).Value.Changes);

        var back = team.With(Edit(team, Text).Value.Changes);

        Assert.Equal((false, null), (back.FindRunbookCare(Growth)!.IsEdited, back.FindRunbookCare(Growth)!.Files));
        Assert.Equal(Team.Runbooks[Growth], back.Runbooks[Growth]);
    }

    /// <summary>However often it was edited, each change can be taken back, and nothing that it ever said is lost.</summary>
    [Property(MaxTest = 200)]
    public Property Edits_and_then_a_former_version_give_the_former_text() => Prop.ForAll(Gen.NonEmptyListOf(Texts).ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), (texts, chosen) =>
    {
        var team = Team;
        var said = new List<RunbookText> { Text };
        foreach (var text in texts)
        {
            if (Edit(team, text).Succeeded(out var decision, out _))
            {
                team = team.With(decision.Changes);
                said.Add(text);
            }
        }

        var edits = team.RunbookEditsOf(Growth).Reverse().ToList();
        Assert.Equal(said.SkipLast(1), edits.Select(edit => edit.Before!));
        if (edits.Count == 0)
        {
            return;
        }

        var wanted = edits[chosen % edits.Count];
        var restored = EditRunbook.Restore(team, wanted.Number, Given.Ben.Id, Now);
        if (!restored.Succeeded(out var change, out var refusal))
        {
            Assert.IsType<Refusal.RunbookSame>(refusal);
            return;
        }

        var after = team.With(change.Changes);
        Assert.Equal(wanted.Before, RunbookText.Of(after.Runbooks[Growth]));
        Assert.Equal(edits.Count + 1, after.RunbookEditsOf(Growth).Count());
        Assert.Equal(wanted.Before != Text, after.FindRunbookCare(Growth)!.IsEdited);
    });

    private static readonly Gen<ValueList<string>> SomeLines = Gen.ListOf(Gen.Elements("a", "b", "c d", Text.Slas[0])).Resize(3).Select(lines => lines.ToValueList());

    private static readonly Gen<RunbookText> Texts =
        from issues in SomeLines
        from slas in SomeLines
        from notes in SomeLines
        select new RunbookText(issues, Text.DataTypes, slas, Text.OnCall, [], notes);

    private static Result<Decision<RunbookEdit>> Edit(TeamState team, RunbookText text, Engineer? by = null, string? seen = null) =>
        EditRunbook.Decide(team, Growth, (by ?? Given.Ana).Id, text, seen ?? RunbookText.Of(team.Runbooks[Growth]).Trace, Now);
}
