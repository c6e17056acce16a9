using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using OnCallBot.Domain;
using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;

namespace OnCallBot.Tests.Storage;

/// <summary>
/// Rows of every kind with anything in every field, taken from the constructors: a field that is added to the domain is tried
/// from then on, and a store that forgets it fails.
/// </summary>
public static class AnyParts
{
    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly Gen<string> Texts = Gen.Frequency(
        (4, Gen.Elements("", " ", "\n", "\r\n", "\t", " leading", "trailing ", "\u00a0", "A\u0308", "\u00c4", "👩🏽‍🚒", "👍", "\u202eright to left", "a\0b", "null", "_id", "$x", "İıßſ")),
        (4, Gen.ArrayOf(Gen.Choose(32, 126).Select(code => (char)code)).Select(text => new string(text))),
        (1, Gen.ArrayOf(Gen.Choose(0, 0xFFFF).Select(code => (char)code)).Select(text => new string(text))), // Halves of emoji are among them.
        (1, Gen.Choose(500, 3000).Select(length => new string('x', length))));

    private static readonly Gen<long> Longs = ArbMap.Default.GeneratorFor<long>();

    private static readonly Gen<DateTimeOffset> Moments =
        from ticks in Gen.Choose(0, int.MaxValue)
        from rest in Gen.Choose(0, int.MaxValue)
        from hours in Gen.Choose(-12, 14)
        select new DateTimeOffset(DateTime.UnixEpoch.Ticks + (ticks * 10_000_000L) + (rest % 10_000_000), TimeSpan.Zero).ToOffset(TimeSpan.FromHours(hours));

    private static readonly Gen<TimeRange> Ranges =
        from start in Moments
        from seconds in Gen.Choose(1, 100 * 24 * 3600)
        select new TimeRange(start, start.AddSeconds(seconds));

    private static readonly Gen<DateOnly> Days = Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber);

    private static readonly Gen<DayRange> DayRanges = Gen.Two(Days).Select(days => days.Item1 <= days.Item2 ? new DayRange(days.Item1, days.Item2) : new DayRange(days.Item2, days.Item1));

    private static readonly Gen<TimeZoneInfo> Zones = Gen.Elements("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "UTC").Select(TimeZoneInfo.FindSystemTimeZoneById);

    private static readonly Dictionary<Type, Gen<object?>> Known = new()
    {
        [typeof(string)] = Boxed(Texts),
        [typeof(int)] = Boxed(ArbMap.Default.GeneratorFor<int>()),
        [typeof(long)] = Boxed(Longs),
        [typeof(decimal)] = Boxed(ArbMap.Default.GeneratorFor<decimal>()),
        [typeof(bool)] = Boxed(Gen.Elements(true, false)),
        [typeof(DateTimeOffset)] = Boxed(Moments),
        [typeof(DateOnly)] = Boxed(Days),
        [typeof(TimeOnly)] = Boxed(Gen.Choose(0, int.MaxValue).Select(part => new TimeOnly((long)((double)part / int.MaxValue * TimeOnly.MaxValue.Ticks)))),
        [typeof(TimeSpan)] = Boxed(Longs.Select(ticks => new TimeSpan(ticks))),
        [typeof(TimeZoneInfo)] = Boxed(Zones),
        [typeof(TimeRange)] = Boxed(Ranges),
        [typeof(DayRange)] = Boxed(DayRanges),
        [typeof(HolidayCalendarId)] = Boxed(Gen.Elements("DE-BE", "US", "GB-ENG", "AT-9").Select(HolidayCalendarId.Parse)),
    };

    private static Gen<Rotation> Rotations =>
        from rotation in Made<RotationSeed>()
        from weeks in Gen.ArrayOf(Gen.NonEmptyListOf(Made<RotationWeek>()), 3)
        from edits in Gen.ListOf(Moments).Resize(2)
        let starts = edits.Distinct().Order().Select(edit => (DateTimeOffset?)edit).Prepend(null)
        select new Rotation(
            rotation.Id,
            rotation.Name,
            rotation.Channel,
            rotation.Admins,
            rotation.CompanyDays,
            starts.Select((start, index) => new RotationTable(start, rotation.FirstDay, rotation.HandoffTime, rotation.Zone, rotation.Duties, weeks[index % 3].ToValueList())).ToValueList(),
            rotation.Topic,
            rotation.UserGroup);

    public static IReadOnlyList<Type> Kinds { get; } =
        [.. typeof(ITeamPart).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ITeamPart)))];

    public static Arbitrary<ITeamPart[]> Parts() =>
        Gen.ArrayOf(Gen.OneOf(Kinds.Select(kind => Of(kind).Select(part => (ITeamPart)part!)))).Resize(25).ToArbitrary();

    public static Arbitrary<OutgoingMessage[]> Messages() => Gen.ArrayOf(Made<OutgoingMessage>()).Resize(4).ToArbitrary();

    private static Gen<object?> Of(Type type)
    {
        if (!Known.TryGetValue(type, out var known))
        {
            Known[type] = known = type == typeof(Rotation) ? Boxed(Rotations) : Composed(type);
        }

        return known;
    }

    private static Gen<object?> Composed(Type type)
    {
        if (type.IsEnum)
        {
            return Gen.Elements([.. Enum.GetValues(type).Cast<object?>()]);
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return OrNull(Of(value));
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
        {
            return ListOf(type.GetGenericArguments()[0]);
        }

        var constructor = type.GetConstructors().MaxBy(one => one.GetParameters().Length)!;

        return Gen.CollectToArray(constructor.GetParameters().Select(OfParameter)).Select(arguments => (object?)constructor.Invoke(arguments));
    }

    private static Gen<object?> OfParameter(ParameterInfo parameter) =>
        !parameter.ParameterType.IsValueType && Nullability.Create(parameter).WriteState == NullabilityState.Nullable
            ? OrNull(Of(parameter.ParameterType))
            : Of(parameter.ParameterType);

    private static Gen<object?> ListOf(Type item)
    {
        var create = typeof(AnyParts).GetMethod(nameof(ToList), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(item);

        return Gen.ListOf(Of(item)).Resize(3).Select(items => create.Invoke(obj: null, [items]));
    }

    private static ValueList<T> ToList<T>(IEnumerable<object?> items) => items.Cast<T>().ToValueList();

    private static Gen<T> Made<T>() => Of(typeof(T)).Select(made => (T)made!);

    private static Gen<object?> Boxed<T>(Gen<T> gen) => gen.Select(value => (object?)value);

    private static Gen<object?> OrNull(Gen<object?> gen) => Gen.Frequency((1, Gen.Constant<object?>(null)), (3, gen));

    /// <summary>What a rotation is made of; its tables have rules of their own.</summary>
    private sealed record RotationSeed(
        RotationId Id,
        string Name,
        string? Channel,
        ValueList<Domain.People.EngineerId> Admins,
        ValueList<DateOnly> CompanyDays,
        DateOnly FirstDay,
        TimeOnly HandoffTime,
        TimeZoneInfo Zone,
        ValueList<Duty> Duties,
        string? Topic,
        string? UserGroup);
}
