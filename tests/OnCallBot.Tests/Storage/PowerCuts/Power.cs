namespace OnCallBot.Tests.Storage.PowerCuts;

/// <summary>Goes after so many calls of the disk, for all files at once.</summary>
public sealed class Power(int callsLeft)
{
    private int _callsLeft = callsLeft;

    public bool IsOff => _callsLeft < 0;

    /// <summary>Off from now on.</summary>
    public void Cut() => _callsLeft = -1;

    /// <exception cref="IOException">It has gone.</exception>
    internal void Use()
    {
        _callsLeft--;
        if (IsOff)
        {
            throw new IOException("The power is off.");
        }
    }
}
