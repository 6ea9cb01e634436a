// The functions a template may call as Scriban looks them up: by group and name.
using System.Diagnostics.CodeAnalysis;
using Scriban.Functions;
using Scriban.Runtime;

namespace OfficeKit.Functions;

/// <summary>The functions a template may call as Scriban looks them up: groups of functions, and a few values that are functions of nothing.</summary>
static class TemplateFunctions
{
    /// <summary>The groups: array, string, math, object, cn. Read-only; shared by all renders.</summary>
    public static ScriptObject All { get; } = Build();

    // Scriban finds its functions by reflection; a trimmed program must be told to keep them.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(ArrayFunctions))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(StringFunctions))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(MathFunctions))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(ObjectFunctions))]
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Keeping all public methods keeps ScriptObject.From, which nobody calls.")]
    static ScriptObject Build()
    {
        var scriban = new Dictionary<string, ScriptObject>
        {
            ["array"] = new ArrayFunctions(),
            ["string"] = new StringFunctions(),
            ["math"] = new MathFunctions(),
            ["object"] = new ObjectFunctions(),
        };
        var all = new ScriptObject();
        all.SetValue("empty", EmptyScriptObject.Default, readOnly: true);
        foreach (var entry in FunctionCatalog.All)
        {
            var dot = entry.Name.IndexOf('.', StringComparison.Ordinal);
            var (group, name) = dot < 0 ? ("", entry.Name) : (entry.Name[..dot], entry.Name[(dot + 1)..]);
            var function = entry.Value ?? (entry.Body is null ? scriban[group][name] : new ClerkFunction(entry));
            Group(all, group).SetValue(name, function, readOnly: true);
            // A function is called by another name through its full one; a value stands under each of its names.
            foreach (var alias in entry.Value is null ? [] : entry.Aliases)
            {
                all.SetValue(alias, function, readOnly: true);
            }
        }
        foreach (var group in all.Values.OfType<ScriptObject>().Append(all))
        {
            group.IsReadOnly = true;
        }
        return all;
    }

    static ScriptObject Group(ScriptObject all, string name)
    {
        if (name.Length == 0)
        {
            return all;
        }
        if (!all.Contains(name))
        {
            all.SetValue(name, new ScriptObject(), readOnly: true);
        }
        return (ScriptObject)all[name]!;
    }
}
