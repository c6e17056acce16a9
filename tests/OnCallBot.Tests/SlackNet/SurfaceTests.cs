using System.Reflection;
using System.Text.Json;
using OnCallBot.Tests.Support;
using SlackNet;
using SlackNet.AspNetCore;

namespace OnCallBot.Tests.StandIn;

/// <summary>
/// The stand-in must look like the package from outside, or code compiles with the one and not with the other. What it looks like is
/// kept in a file. Built with the package, the test asks whether the package has all of that.
/// </summary>
public sealed class SurfaceTests
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy;
    private const string ApprovedFile = "SurfaceTests.The_public_surface_is_the_approved_one.json";

    private static bool IsStandIn => typeof(ISlackApiClient).Assembly == typeof(AspNetCoreExtensions).Assembly;

    [Fact]
    public void The_public_surface_is_the_approved_one()
    {
        if (IsStandIn)
        {
            Snapshot.Matches(Surface(BindingFlags.DeclaredOnly));

            return;
        }

        var package = Surface(BindingFlags.Default);
        var approved = JsonSerializer.Deserialize<Dictionary<string, string[]>>(File.ReadAllText(Path.Combine(Fixture.Here, "Snapshots", ApprovedFile)))!;

        Assert.Empty(approved.SelectMany(type => type.Value.Except(package.GetValueOrDefault(type.Key, []), StringComparer.Ordinal).Select(line => $"{type.Key}: {line}")));
    }

    private static SortedDictionary<string, IReadOnlyList<string>> Surface(BindingFlags which)
    {
        var surface = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var type in new[] { typeof(ISlackApiClient), typeof(AspNetCoreExtensions) }.SelectMany(type => type.Assembly.GetExportedTypes()).Distinct())
        {
            surface[$"{type.Namespace}.{Name(type)}"] = [.. Kind(type), .. Members(type, which)];
        }

        return surface;
    }

    private static IEnumerable<string> Kind(Type type)
    {
        yield return type.IsInterface ? "interface" : type.IsEnum ? "enum" : type is { IsAbstract: true, IsSealed: true } ? "static class" : type.IsAbstract ? "abstract class" : "class";
        if (!type.IsEnum)
        {
            var bases = new[] { type.BaseType }.Concat(type.GetInterfaces()).Where(other => other is not null && other != typeof(object));
            foreach (var line in bases.Select(other => $"is {Name(other!)}").Append(Constraints(type.GetGenericArguments())).Where(line => line.Length > 0).Order(StringComparer.Ordinal))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<string> Members(Type type, BindingFlags which) => type.IsEnum
        ? Enum.GetNames(type)
        : type.GetMembers(Everything | which).Select(Describe).OfType<string>().Order(StringComparer.Ordinal);

    private static string? Describe(MemberInfo member) => member switch
    {
        ConstructorInfo constructor when IsVisible(constructor) => $"new({Parameters(constructor)})",
        PropertyInfo { GetMethod: { } get } property when IsVisible(get) =>
            $"{Modifiers(get)}{Name(property.PropertyType)} {property.Name} {{ get; {(property.SetMethod is { } set && IsVisible(set) ? "set; " : "")}}}",
        MethodInfo method when IsVisible(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) =>
            $"{Modifiers(method)}{Name(method.ReturnType)} {method.Name}{(method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "")}({Parameters(method)}){Constraints(method.GetGenericArguments())}",
        FieldInfo { IsPublic: true } field => $"{Name(field.FieldType)} {field.Name}",
        _ => null,
    };

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Modifiers(MethodInfo method) => method.IsStatic ? "static " : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{Name(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? (parameter.ParameterType.IsValueType ? "default" : "null")}" : "")}"));

    private static string Constraints(Type[] arguments) => string.Concat(arguments.Where(argument => argument.IsGenericParameter).Select(argument =>
    {
        var constraints = argument.GetGenericParameterConstraints().Select(Name);
        var all = argument.GenericParameterAttributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? constraints.Prepend("class").ToList() : [.. constraints];

        return all.Count == 0 ? "" : $" where {argument.Name} : {string.Join(", ", all)}";
    }));

    private static string Name(Type type) =>
        Nullable.GetUnderlyingType(type) is { } value ? Name(value) + "?"
        : type.IsGenericType ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.Name;
}
