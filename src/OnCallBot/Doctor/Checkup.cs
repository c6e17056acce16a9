namespace OnCallBot.Doctor;

/// <summary><c>oncallbot doctor</c>: all that the bot needs around it, and what to do where it is missing.</summary>
internal sealed class Checkup(IEnumerable<IExamination> examinations)
{
    public async Task<IReadOnlyList<Diagnosis>> RunAsync(CancellationToken cancellationToken)
    {
        var found = new List<Diagnosis>();
        foreach (var examination in examinations)
        {
            await foreach (var diagnosis in examination.LookAsync(cancellationToken))
            {
                found.Add(diagnosis);
            }
        }

        return found;
    }
}
