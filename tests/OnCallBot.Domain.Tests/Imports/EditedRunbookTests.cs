using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OnCallBot.Domain.Imports;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Runbooks;
using OnCallBot.Domain.Sources;
using OnCallBot.Domain.Tests.Runbooks;

namespace OnCallBot.Domain.Tests.Imports;

/// <summary>What an import does with a runbook that was edited in Slack.</summary>
public sealed class EditedRunbookTests
{
    private static readonly DateTimeOffset Now = Given.Moment("2026-01-14T10:00Z");
    private static readonly PipelineId Growth = Given.GrowthMetrics.Id;
    private static readonly TeamDraft Files = Drafted.Team() with { Runbooks = SmallTeamRunbooks.All.ToValueList() };
    private static readonly TeamState Imported = TeamState.Empty.Imported(Files, Now);
    private static readonly RunbookText Text = RunbookText.Of(SmallTeamRunbooks.GrowthMetrics);
    private static readonly RunbookText Edit = Text with { CommonIssues = ["The cube is frozen", Text.CommonIssues[0]] };

    [Fact]
    public void The_same_files_again_change_nothing_and_say_that_the_edit_stays()
    {
        var edited = Edited(Imported, Edit);

        var difference = ImportTeam.Decide(edited, Files, Now).Value.Value;

        Assert.Equal(0, difference.RowCount);
        Assert.Equal(new EditedRunbook("Growth Metrics", Given.Ana.Id, RunbookFate.Kept, [], []), Assert.Single(difference.Edited));
        Assert.Same(edited.Runbooks, edited.Imported(Files, Now).Runbooks);
    }

    [Fact]
    public void Where_the_files_say_something_new_elsewhere_both_hold()
    {
        var files = With(runbook => runbook with { Slas = Said("Data arrives within 12 hours") });

        var (team, fate) = Import(Edited(Imported, Edit), files);

        Assert.Equal(new EditedRunbook("Growth Metrics", Given.Ana.Id, RunbookFate.Joined, [RunbookField.Sla], []), fate);
        Assert.Equal(Edit with { Slas = ["Data arrives within 12 hours"] }, TextIn(team));
        Assert.Equal((RunbookEditKind.Imported, null, Edit), team.RunbookEditsOf(Growth).Select(edit => (edit.Kind, edit.By, edit.Before!)).First());
        AssertSettled(team, files);
    }

    [Fact]
    public void Where_both_changed_the_files_hold_and_the_edit_can_be_brought_back()
    {
        var files = With(runbook => runbook with { CommonIssues = Said("The files say this") });

        var (team, fate) = Import(Edited(Imported, Edit), files);

        Assert.Equal((RunbookFate.Overruled, [RunbookField.Issue]), (fate.Fate, fate.Overruled));
        Assert.Equal(["The files say this"], TextIn(team).CommonIssues);
        Assert.False(team.FindRunbookCare(Growth)!.IsEdited);
        AssertSettled(team, files);
        var back = team.With(EditRunbook.Restore(team, team.RunbookEditsOf(Growth).First().Number, Given.Ben.Id, Now).Value.Changes);
        Assert.Equal(Edit, TextIn(back));
        Assert.Equal(0, ImportTeam.Decide(back, files, Now).Value.Value.RowCount);
    }

    [Fact]
    public void Files_that_say_what_was_edited_settle_it()
    {
        var files = With(runbook => EditRunbookText(runbook, Edit));

        var (team, fate) = Import(Edited(Imported, Edit), files);

        Assert.Equal((RunbookFate.Kept, false), (fate.Fate, team.FindRunbookCare(Growth)!.IsEdited));
        Assert.Equal(Edit, TextIn(team));
        Assert.Single(team.RunbookEditsOf(Growth));
        AssertSettled(team, files);
    }

    [Fact]
    public void Files_that_say_nothing_of_it_any_more_leave_the_edit_and_say_so()
    {
        var files = Files with { Runbooks = [.. Files.Runbooks.Where(runbook => runbook.Pipeline != Growth)] };

        var (team, fate) = Import(Edited(Imported, Edit), files);

        Assert.Equal(RunbookFate.Dropped, fate.Fate);
        Assert.Equal(Edit, TextIn(team));
        AssertSettled(team, files);
        Assert.Equal(RunbookFate.Kept, Import(team, files).Fate.Fate);
    }

    [Fact]
    public void A_runbook_that_files_drop_and_nobody_edited_goes_as_before()
    {
        var files = Files with { Runbooks = [.. Files.Runbooks.Where(runbook => runbook.Pipeline != Growth)] };

        var team = Imported.Imported(files, Now);

        Assert.False(team.Runbooks.ContainsKey(Growth));
        Assert.Empty(team.RunbookEditsOf(Growth));
    }

    [Fact]
    public void A_pipeline_that_goes_takes_its_runbook_along_and_leaves_its_history()
    {
        var files = Files with { Pipelines = [.. Files.Pipelines.Where(pipeline => pipeline.Id != Growth)], Runbooks = [.. Files.Runbooks.Where(runbook => runbook.Pipeline != Growth)] };

        var (team, fate) = Import(Edited(Imported, Edit), files);

        Assert.Equal(("Growth Metrics", RunbookFate.Gone), (fate.Pipeline, fate.Fate));
        Assert.False(team.Runbooks.ContainsKey(Growth));
        Assert.Null(team.FindRunbookCare(Growth));
        Assert.Equal([RunbookEditKind.Removed, RunbookEditKind.Edited], team.RunbookEditsOf(Growth).Select(edit => edit.Kind));
        Assert.Empty(ImportTeam.Decide(team, files, Now).Value.Changes);
        var back = team.Imported(Files, Now);
        Assert.Equal(Edit, TextIn(back.With(EditRunbook.Restore(back, team.RunbookEditsOf(Growth).First().Number, Given.Ana.Id, Now).Value.Changes)));
    }

    [Fact]
    public void A_runbook_written_in_Slack_stays_until_the_files_have_one_and_then_is_joined_with_it()
    {
        var bare = Files with { Runbooks = [] };
        var team = TeamState.Empty.Imported(bare, Now);
        var own = RunbookText.Empty with { CommonIssues = ["Written in Slack"], Notes = ["and a note"] };
        team = team.With(EditRunbook.Decide(team, Growth, Given.Ana.Id, own, seen: null, Now).Value.Changes);

        Assert.Equal(0, ImportTeam.Decide(team, bare, Now).Value.Value.RowCount);
        var (joined, fate) = Import(team, Files);

        Assert.Equal((RunbookFate.Overruled, [RunbookField.Issue]), (fate.Fate, fate.Overruled));
        Assert.Equal(Text with { Notes = ["and a note"] }, TextIn(joined));
        Assert.Equal(Given.Day("2026-01-14"), joined.Runbooks[Growth].ReviewedOn);
        AssertSettled(joined, Files);
    }

    [Fact]
    public void A_review_outlives_files_that_know_of_an_earlier_one()
    {
        var team = Imported.With(ReviewRunbook.Decide(Imported, Growth, Given.Ana.Id, Now).Value.Changes);

        Assert.Equal(0, ImportTeam.Decide(team, Files, Now).Value.Value.RowCount);
        Assert.Equal(Given.Day("2026-01-14"), team.Imported(With(runbook => runbook with { ReviewedOn = Given.Day("2026-01-10") }), Now).Runbooks[Growth].ReviewedOn);
        Assert.Equal(Given.Day("2026-01-20"), team.Imported(With(runbook => runbook with { ReviewedOn = Given.Day("2026-01-20") }), Now).Runbooks[Growth].ReviewedOn);
    }

    [Fact]
    public void Owners_and_places_are_the_files_own_whatever_was_edited()
    {
        var files = With(runbook => runbook with { Owners = Said("Primary owner: Finance"), DataTypes = [.. runbook.DataTypes.Select(said => said with { Place = Given.Place(99) })] });

        var (team, fate) = Import(Edited(Imported, Edit), files);

        Assert.Equal(RunbookFate.Kept, fate.Fate);
        Assert.Equal(("Primary owner: Finance", 99), (team.Runbooks[Growth].Owners[0].Text, team.Runbooks[Growth].DataTypes[0].Place.Line));
        AssertSettled(team, files);
    }

    [Fact]
    public void A_team_that_gets_its_right_name_keeps_its_edits()
    {
        var renamed = Files with { Rotation = Domain.Rotations.Rotation.IdOf("Lumen"), Name = "Lumen", FormerName = "Data Engineering" };
        var edited = Edited(Imported.With(Imported.Documents[Given.DataEngineering] with { Assumed = [new Assumption(AssumptionKind.TeamName, "Data Engineering", "Data Engineering", Given.Place(1))] }), Edit);

        var team = edited.Imported(Moved(renamed), Now);

        var id = Pipeline.IdOf(renamed.Rotation, "Growth Metrics");
        Assert.Equal(Edit, RunbookText.Of(team.Runbooks[id]));
        Assert.True(team.FindRunbookCare(id)!.IsEdited);
        Assert.Single(team.RunbookEditsOf(id));
    }

    /// <summary>Whatever was edited and whatever the files say: read a second time, they change nothing; and what was edited is in the history or holds.</summary>
    [Property(MaxTest = 200)]
    public Property Files_read_again_change_nothing_and_no_edit_is_lost() => Prop.ForAll(Texts.ToArbitrary(), Texts.ToArbitrary(), (edit, says) =>
    {
        var edited = edit == Text || edit.IsEmpty ? Imported : Edited(Imported, edit);
        var files = With(runbook => EditRunbookText(runbook, says));

        var team = edited.Imported(files, Now);

        AssertSettled(team, files);
        var texts = team.RunbookEditsOf(Growth).SelectMany(one => new[] { one.Before, one.After }).Append(TextIn(team)).ToList();
        Assert.Contains(RunbookText.Of(edited.Runbooks[Growth]), edited == Imported ? [Text] : texts);
        Assert.All(RunbookText.Fields, field => Assert.True(TextIn(team)[field].Equals(says[field]) || says[field].Equals(Text[field]), $"{field} is neither the files' nor unchanged there."));
    });

    private static readonly Gen<ValueList<string>> SomeLines = Gen.ListOf(Gen.Elements("a", "b", Text.Slas[0])).Resize(2).Select(lines => lines.ToValueList());

    private static readonly Gen<RunbookText> Texts =
        from issues in Gen.OneOf(SomeLines, Gen.Constant(Text.CommonIssues))
        from slas in Gen.OneOf(SomeLines, Gen.Constant(Text.Slas))
        from notes in SomeLines
        select Text with { CommonIssues = issues, Slas = slas, Notes = notes };

    private static TeamState Edited(TeamState team, RunbookText text) =>
        team.With(EditRunbook.Decide(team, Growth, Given.Ana.Id, text, RunbookText.Of(team.Runbooks[Growth]).Trace, Now).Value.Changes);

    private static TeamDraft With(Func<Runbook, Runbook> change) => Files with { Runbooks = [.. Files.Runbooks.Select(runbook => runbook.Pipeline == Growth ? change(runbook) : runbook)] };

    private static Runbook EditRunbookText(Runbook runbook, RunbookText text) =>
        runbook with { CommonIssues = Said([.. text.CommonIssues]), Slas = Said([.. text.Slas]), Notes = Said([.. text.Notes]) };

    private static ValueList<Stated> Said(params IEnumerable<string> lines) => lines.Select((line, number) => Given.Stated(line, number + 40)).ToValueList();

    private static RunbookText TextIn(TeamState team) => RunbookText.Of(team.Runbooks[Growth]);

    private static (TeamState Team, EditedRunbook Fate) Import(TeamState team, TeamDraft files)
    {
        var decision = ImportTeam.Decide(team, files, Now).Value;

        return (team.With(decision.Changes), Assert.Single(decision.Value.Edited));
    }

    private static void AssertSettled(TeamState team, TeamDraft files) => Assert.Empty(ImportTeam.Decide(team, files, Now).Value.Changes);

    private static TeamDraft Moved(TeamDraft draft) => draft with
    {
        Areas = [.. draft.Areas.Select(area => area with { Id = Area.IdOf(draft.Rotation, area.Name), Rotation = draft.Rotation })],
        Pipelines = [.. draft.Pipelines.Select(pipeline => pipeline with { Id = Pipeline.IdOf(draft.Rotation, pipeline.Name), Rotation = draft.Rotation, Area = Area.IdOf(draft.Rotation, Files.Areas.Single(area => area.Id == pipeline.Area).Name) })],
        Runbooks = [.. draft.Runbooks.Select(runbook => runbook with { Pipeline = Pipeline.IdOf(draft.Rotation, Files.Pipelines.Single(pipeline => pipeline.Id == runbook.Pipeline).Name), Rotation = draft.Rotation })],
        Schedule = draft.Schedule with { Duties = [.. draft.Schedule.Duties.Select(duty => duty.Area is { } area ? duty with { Area = Area.IdOf(draft.Rotation, Files.Areas.Single(one => one.Id == area).Name) } : duty)] },
        Document = draft.Document with { Rotation = draft.Rotation },
    };
}
