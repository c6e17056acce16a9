namespace OnCallBot.Doctor;

/// <summary>Looks at one part of what the bot needs. Changes nothing.</summary>
internal interface IExamination
{
    IAsyncEnumerable<Diagnosis> LookAsync(CancellationToken cancellationToken);
}
