using System.Reflection;

namespace AssetSync.Tests;

/// <summary>Writes the public surface of an assembly as text, one member a line, sorted.</summary>
internal static class PublicSurface
{
    private const BindingFlags Members = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    // What the compiler adds to every record.
    private static readonly string[] OfRecords = ["Equals", "GetHashCode", "ToString", "Deconstruct", "PrintMembers", "<Clone>$", "op_Equality", "op_Inequality", "EqualityContract"];

    public static string Of(Assembly assembly) =>
        string.Join("\n", assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal).Select(Describe));

    private static string Describe(Type type)
    {
        var members = type.IsEnum
            ? Enum.GetNames(type).Select(name => $"{name} = {(int)Enum.Parse(type, name)}")
            : type.GetMembers(Members).Where(member => IsVisible(member) && !(IsRecord(type) && OfRecords.Contains(member.Name))).Select(Describe).Order(StringComparer.Ordinal);
        return $"{Kind(type)} {type.FullName}{Base(type)}\n" + string.Concat(members.Select(member => $"    {member}\n"));
    }

    private static string Kind(Type type) =>
        type.IsEnum ? "enum"
        : type.IsInterface ? "interface"
        : (type is { IsAbstract: true, IsSealed: true } ? "static " : type is { IsSealed: true, IsValueType: false } ? "sealed " : "")
            + (IsRecord(type) ? "record" : "class") + (type.IsValueType ? " struct" : "");

    private static bool IsRecord(Type type) => type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null;

    private static string Base(Type type)
    {
        var bases = new List<string>();
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && !type.IsEnum)
            bases.Add(Name(parent));
        if (!type.IsEnum)
            bases.AddRange(type.GetInterfaces().Where(face => !face.Name.StartsWith("IEquatable", StringComparison.Ordinal) && type.BaseType?.GetInterfaces().Contains(face) != true).Select(Name).Order(StringComparer.Ordinal));
        return bases.Count == 0 ? "" : " : " + string.Join(", ", bases);
    }

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodInfo method => IsVisible(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)),
        MethodBase constructor => IsVisible(constructor),
        PropertyInfo property => property.GetMethod is { } getter && IsVisible(getter),
        FieldInfo field => field.IsPublic || field.IsFamily,
        _ => false,
    };

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily;

    private static string Describe(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        MethodInfo method => $"{(method.IsStatic ? "static " : "")}{Name(method.ReturnParameter)} {method.Name}({Parameters(method)})",
        PropertyInfo property => $"{(property.GetMethod!.IsStatic ? "static " : "")}{Name(property)} {property.Name} {{ get; {(property.SetMethod is { IsPublic: true } ? "init; " : "")}}}",
        FieldInfo { IsLiteral: true } field => $"const {Name(field.FieldType)} {field.Name} = \"{field.GetRawConstantValue()}\"",
        FieldInfo field => $"{Name(field.FieldType)} {field.Name}",
        _ => member.ToString()!,
    };

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{(parameter.IsOut ? "out " : "")}{Name(parameter)} {parameter.Name}{(parameter.HasDefaultValue ? " = " + (parameter.DefaultValue?.ToString()?.ToLowerInvariant() ?? "default") : "")}"));

    private static string Name(ParameterInfo parameter) => Name(parameter.ParameterType) + Nullable(new NullabilityInfoContext().Create(parameter), parameter.ParameterType);

    private static string Name(PropertyInfo property) => Name(property.PropertyType) + Nullable(new NullabilityInfoContext().Create(property), property.PropertyType);

    private static string Nullable(NullabilityInfo info, Type type) =>
        !type.IsValueType && info.ReadState == NullabilityState.Nullable ? "?" : "";

    private static string Name(Type type)
    {
        if (type.IsByRef)
            return Name(type.GetElementType()!);
        if (System.Nullable.GetUnderlyingType(type) is { } underlying)
            return Name(underlying) + "?";
        if (type.IsGenericType)
            return $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
        return type.Name switch { "Void" => "void", "Boolean" => "bool", "String" => "string", "Int32" => "int", "Int64" => "long", var name => name };
    }
}
