using OnCallBot.Domain.Homes;
using OnCallBot.Domain.People;
using OnCallBot.Storage;
using SlackNet.Interaction;

namespace OnCallBot.Features.Homes;

/// <summary>A form of the home comes back: its commands are run, and their answers take its place. Over an answer that asks for something else the form stays below, with all that was put into it.</summary>
internal sealed class SubmitHomeForm(Commands commands, ITeamStore store) : IViewSubmissionHandler
{
    public async Task<ViewSubmissionResponse> Handle(ViewSubmission viewSubmission)
    {
        var answers = new List<Answer>();
        var user = viewSubmission.User.Id;
        var form = HomeForms.FindNamed(viewSubmission.View.PrivateMetadata);
        foreach (var line in form?.Commands(viewSubmission.View.State) ?? [])
        {
            var (command, text) = Typed.Split(line);
            var answer = await commands.AnswerAsync(command, text, new Caller(Audience.Asker, user, IsInModal: true), CancellationToken.None);
            if (answer.Kind is AnswerKind.WrongUse or AnswerKind.NotFound)
            {
                return new PushViewResponse { View = Modals.Of(answer) };
            }

            answers.Add(answer);
        }

        if (form == HomeForms.Settings)
        {
            await store.CommitAsync<bool>(team => KeepHomes.Settle(team, new SlackUserId(user)), CancellationToken.None);
        }

        return answers.Count == 0
            ? ViewSubmissionResponse.Null
            : new UpdateViewResponse { View = Modals.Of(answers[0] with { Blocks = [.. answers.SelectMany(answer => answer.Blocks)], Choices = answers.Count == 1 ? answers[0].Choices : [] }) };
    }

    public Task HandleClose(ViewClosed viewClosed) => Task.CompletedTask;
}
