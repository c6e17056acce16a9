using System.Reflection;
using OnCallBot.Tests.Support;
using SlackNet;

namespace OnCallBot.Tests.StandIn;

/// <summary>
/// The stand-in must look like the package from outside, or code compiles with the one and not with the other. What it looks like is
/// kept in a file: a change there is to be compared with the package's source before it is accepted.
/// </summary>
public sealed class SurfaceTests
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void The_public_surface_is_the_approved_one()
    {
        var types = typeof(ISlackApiClient).Assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal).ToList();

        Assert.True(types.Count > 100);
        Snapshot.Matches(types.ToDictionary(Describe, Members, StringComparer.Ordinal));
    }

    private static string Describe(Type type)
    {
        var kind = type.IsInterface ? "interface" : type.IsEnum ? "enum" : type is { IsAbstract: true, IsSealed: true } ? "static class" : type.IsAbstract ? "abstract class" : "class";
        var bases = new[] { type.IsEnum ? null : type.BaseType }.Concat(type.GetInterfaces()).Where(other => other is not null && other != typeof(object)).Select(other => Name(other!)).Order(StringComparer.Ordinal).ToList();

        return $"{kind} {type.Namespace}.{Name(type)}{(type.IsEnum || bases.Count == 0 ? "" : " : " + string.Join(", ", bases))}{Constraints(type.GetGenericArguments())}";
    }

    private static IReadOnlyList<string> Members(Type type) => type.IsEnum
        ? Enum.GetNames(type)
        : [.. type.GetMembers(Own).Select(Describe).Where(text => text is not null).Order(StringComparer.Ordinal)!];

    private static string? Describe(MemberInfo member) => member switch
    {
        ConstructorInfo constructor when IsVisible(constructor) => $"new({Parameters(constructor)})",
        PropertyInfo property when property.GetMethod is { } get && IsVisible(get) =>
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
        var constraints = argument.GetGenericParameterConstraints().Select(Name).ToList();
        if (argument.GenericParameterAttributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
        {
            constraints.Insert(0, "class");
        }

        return constraints.Count == 0 ? "" : $" where {argument.Name} : {string.Join(", ", constraints)}";
    }));

    private static string Name(Type type) =>
        Nullable.GetUnderlyingType(type) is { } value ? Name(value) + "?"
        : type.IsGenericType ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.Name;
}
