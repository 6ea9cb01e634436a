// Writes what an assembly shows the world, a line for each member, and holds it against what was reviewed.
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using NUnit.Framework;

namespace OfficeKit.Tests.Shared;

/// <summary>What an assembly shows the world, as C# would declare it; what the compiler adds to records is left out.</summary>
static class PublicSurface
{
    const BindingFlags Shown = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
    static readonly string[] OfRecords = ["Equals", "GetHashCode", "ToString", "Deconstruct"];
    static readonly NullabilityInfoContext Nullability = new();

    /// <summary>Holds the surface of a package against PublicApi.verified.txt beside its tests; a change is seen in review.</summary>
    public static void Hold(Assembly assembly)
    {
        var folder = Path.Combine(Repository.Root, "tests", assembly.GetName().Name + ".Tests");
        var (verified, received) = (Path.Combine(folder, "PublicApi.verified.txt"), Of(assembly));
        var reviewed = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : "";
        if (received != reviewed)
        {
            File.WriteAllText(Path.Combine(folder, "PublicApi.received.txt"), received);
        }
        Assert.That(received, Is.EqualTo(reviewed), $"accept by copying PublicApi.received.txt over PublicApi.verified.txt in {folder}");
    }

    /// <summary>The surface: types by their names, members by theirs.</summary>
    public static string Of(Assembly assembly) =>
        string.Join("\n", assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal).Select(Lines).Select(l => string.Concat(l)));

    static IEnumerable<string> Lines(Type type)
    {
        yield return $"{Head(type)}\n";
        foreach (var line in Members(type))
        {
            yield return $"    {line}\n";
        }
    }

    static string Head(Type type)
    {
        var kind =
            type.IsEnum ? "enum"
            : type.IsInterface ? "interface"
            : type.IsValueType ? "struct"
            : type.GetMethod("<Clone>$") is not null ? "record"
            : "class";
        var manner =
            type.IsEnum || type.IsInterface || type.IsValueType ? ""
            : type.IsAbstract && type.IsSealed ? "static "
            : type.IsAbstract ? "abstract "
            : type.IsSealed ? "sealed "
            : "";
        List<string> bases = type.IsClass && type.BaseType is { } parent && parent != typeof(object) ? [Name(parent)] : [];
        bases.AddRange(
            type.GetInterfaces()
                .Where(i =>
                    type.IsClass
                    && !(i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEquatable<>))
                    && type.BaseType?.GetInterfaces().Contains(i) != true
                )
                .Select(Name)
                .Order(StringComparer.Ordinal)
        );
        return $"{manner}{kind} {type.FullName}{(bases.Count > 0 ? " : " + string.Join(", ", bases) : "")}";
    }

    static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(n => $"{n} = {Convert.ToInt64(Enum.Parse(type, n), CultureInfo.InvariantCulture)}");
        }
        var constructors = type.GetConstructors(Shown).Where(IsShown).Select(c => $"{type.Name}({Parameters(c)})");
        var fields = type.GetFields(Shown)
            .Where(f => f.IsPublic)
            .OrderBy(f => f.Name, StringComparer.Ordinal)
            .Select(f => $"{(f.IsLiteral ? "const" : f.IsStatic ? "static" : "")} {Name(f)} {f.Name}{Value(f)}".Trim());
        var properties = type.GetProperties(Shown)
            .Where(p => p.GetAccessors(nonPublic: true).Any(IsShown))
            .OrderBy(p => p.Name, StringComparer.Ordinal)
            .Select(Property);
        var methods = type.GetMethods(Shown)
            .Where(m => IsShown(m) && !m.IsSpecialName && !m.Name.Contains('<', StringComparison.Ordinal) && !OfRecords.Contains(m.Name))
            .OrderBy(m => m.Name, StringComparer.Ordinal)
            .ThenBy(m => m.ToString(), StringComparer.Ordinal)
            .Select(Method);
        var events = type.GetEvents(Shown)
            .OrderBy(e => e.Name, StringComparer.Ordinal)
            .Where(e => IsShown(e.AddMethod!))
            .Select(e => $"event {Name(e.EventHandlerType!)} {e.Name}");
        return [.. constructors.Order(StringComparer.Ordinal), .. fields, .. properties, .. methods, .. events];
    }

    static bool IsShown(MethodBase method) => method.IsPublic || (method.IsFamily && !method.DeclaringType!.IsSealed && !IsOfCompiler(method));

    static bool IsOfCompiler(MethodBase method) =>
        method.IsDefined(typeof(CompilerGeneratedAttribute)) || method.Name.StartsWith("get_", StringComparison.Ordinal);

    static string Value(FieldInfo field) =>
        !field.IsLiteral ? ""
        : field.GetRawConstantValue() is string text ? $" = \"{text}\""
        : $" = {Convert.ToString(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}";

    static string Property(PropertyInfo property)
    {
        var (get, set) = (property.GetMethod, property.SetMethod);
        var isInit = set?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;
        var indexes = property.GetIndexParameters();
        return $"{((get ?? set)!.IsStatic ? "static " : "")}{(property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "")}"
            + $"{Name(property.PropertyType, Nullability.Create(property))} "
            + $"{(indexes.Length > 0 ? $"this[{string.Join(", ", indexes.Select(Parameter))}]" : property.Name)} {{ "
            + $"{(get is not null && IsShown(get) ? "get; " : "")}{(set is not null && IsShown(set) ? isInit ? "init; " : "set; " : "")}}}";
    }

    static string Method(MethodInfo method) =>
        $"{(method.IsStatic ? "static " : method.IsAbstract && !method.DeclaringType!.IsInterface ? "abstract " : "")}"
        + $"{(method.ReturnType == typeof(void) ? "void" : Name(method.ReturnType, Nullability.Create(method.ReturnParameter)))} {method.Name}"
        + $"{(method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => a.Name))}>" : "")}({Parameters(method)})";

    static string Parameters(MethodBase method) =>
        (method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "") + string.Join(", ", method.GetParameters().Select(Parameter));

    static string Parameter(ParameterInfo parameter) =>
        $"{(parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? "ref " : "")}"
        + $"{Name(parameter.ParameterType, Nullability.Create(parameter))} {parameter.Name}{Default(parameter)}";

    static string Default(ParameterInfo parameter) =>
        !parameter.HasDefaultValue
            ? ""
            : parameter.DefaultValue switch
            {
                null => parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null ? " = default" : " = null",
                string text => $" = \"{text}\"",
                bool truth => truth ? " = true" : " = false",
                var value when parameter.ParameterType.IsEnum => $" = {parameter.ParameterType.Name}.{Enum.ToObject(parameter.ParameterType, value)}",
                var value => $" = {Convert.ToString(value, CultureInfo.InvariantCulture)}",
            };

    static string Name(FieldInfo field) => Name(field.FieldType, Nullability.Create(field));

    static string Name(Type type) => Name(type, null);

    /// <summary>A type as C# writes it: int, string?, IReadOnlyList&lt;string&gt;, (string Series, long Serial)?.</summary>
    static string Name(Type type, NullabilityInfo? nullability)
    {
        if (type.IsByRef)
        {
            return Name(type.GetElementType()!, nullability);
        }
        if (Nullable.GetUnderlyingType(type) is { } under)
        {
            return Name(under, null) + "?";
        }
        var mark = !type.IsValueType && nullability is { ReadState: NullabilityState.Nullable } ? "?" : "";
        if (type.IsArray)
        {
            return $"{Name(type.GetElementType()!, nullability?.ElementType)}[]{mark}";
        }
        if (!type.IsGenericType)
        {
            return (Keywords.TryGetValue(type, out var word) ? word : type.Name) + mark;
        }
        var arguments = type.GetGenericArguments().Select((a, i) => Name(a, nullability?.GenericTypeArguments.ElementAtOrDefault(i)));
        return type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true
            ? $"({string.Join(", ", arguments)})"
            : $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", arguments)}>{mark}";
    }

    static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };
}
