using OnCallBot.Storage;
using OnCallBot.Wording;

namespace OnCallBot.Doctor;

/// <summary>The machine: its time zones, and the disk under the store.</summary>
internal sealed class ExamineMachine(ITeamStore store) : IExamination
{
    private const long Little = 256L * 1024 * 1024;
    private const long TooLittle = 32L * 1024 * 1024;

    private static readonly string[] VersionFiles = ["/usr/share/zoneinfo/tzdata.zi", "/usr/share/zoneinfo/+VERSION"];

    // They differ by when their clocks change, and fixed offsets would not show it.
    private static readonly string[] Telling = ["America/New_York", "Europe/Berlin", "Australia/Lord_Howe"];

    public async IAsyncEnumerable<Diagnosis> LookAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return Zones();
        if (store is ITeamStoreFile file)
        {
            yield return file.Stopped.IsCompleted ? new Diagnosis(Health.Ill, DoctorWording.Store, DoctorWording.StoreStopped((await file.Stopped).Message)) : Disk(file.Path);
        }
    }

    private Diagnosis Zones()
    {
        var team = store.Current;
        var used = team.RotationsByName.Select(rotation => rotation.Zone.Id).Concat(team.Engineers.Values.Select(engineer => engineer.Zone?.Id).OfType<string>());
        var missing = used.Concat(Telling).Distinct(StringComparer.Ordinal).Where(id => !TimeZoneInfo.TryFindSystemTimeZoneById(id, out _)).ToList();

        return missing.Count == 0
            ? new Diagnosis(Health.Well, DoctorWording.Zones, DoctorWording.ZonesAreThere(Version()))
            : new Diagnosis(Health.Ill, DoctorWording.Zones, DoctorWording.ZonesMissing(missing));
    }

    private static Diagnosis Disk(string path)
    {
        try
        {
            var folder = Path.GetDirectoryName(path)!;
            var free = new DriveInfo(folder).AvailableFreeSpace;
            var probe = Path.Combine(folder, $".{Path.GetRandomFileName()}");
            File.WriteAllText(probe, "");
            File.Delete(probe);

            return free < TooLittle ? new Diagnosis(Health.Ill, DoctorWording.Store, DoctorWording.DiskFull(free))
                : free < Little ? new Diagnosis(Health.Ailing, DoctorWording.Store, DoctorWording.DiskFull(free))
                : new Diagnosis(Health.Well, DoctorWording.Store, DoctorWording.StoreIsWell(path, new FileInfo(path).Length, free));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new Diagnosis(Health.Ill, DoctorWording.Store, DoctorWording.NotWritable(failure.Message));
        }
    }

    /// <summary>Of the time zones' data, where the system says it; null: it does not.</summary>
    private static string? Version()
    {
        foreach (var file in VersionFiles.Where(File.Exists))
        {
            return File.ReadLines(file).FirstOrDefault()?.Replace("# version ", "", StringComparison.Ordinal).Trim();
        }

        return null;
    }
}
