// The one list of the functions that a template may call.
namespace OfficeKit.Functions;

/// <summary>The one list of the functions that a template may call: whoever asks what a function is, takes or gives asks here.</summary>
static class FunctionCatalog
{
    /// <summary>Our own functions, in the order of the author's guide.</summary>
    public static IReadOnlyList<FunctionFamily> Families { get; } =
    [
        DateFunctions.Family,
        NumberFunctions.Family,
        MoneyFunctions.Family,
        NameFunctions.Family,
        ListFunctions.Family,
        TextFunctions.Family,
        DocumentNumberFunctions.Family,
        SignOffFunctions.Family,
        RichFunctions.Family,
    ];

    /// <summary>Our own functions and those of Scriban's.</summary>
    public static IReadOnlyList<FunctionEntry> All { get; } = [.. Families.SelectMany(f => f.Functions), .. BuiltInFunctions.All];

    /// <summary>The other names of functions, each with the full name of its function.</summary>
    public static IReadOnlyDictionary<string, string> Aliases { get; } =
        All.Where(f => f.Value is null).SelectMany(f => f.Aliases.Select(a => (Alias: a, f.Name))).ToDictionary(a => a.Alias, a => a.Name);

    static readonly Dictionary<string, FunctionEntry> ByName = All.SelectMany(f => f.Aliases.Prepend(f.Name).Select(n => (Name: n, Function: f)))
        .ToDictionary(f => f.Name, f => f.Function);

    static readonly ILookup<ValueKind, string> ByResult = All.ToLookup(f => f.Gives, f => f.Name);

    /// <summary>The function of a name, in full or another; null when there is none.</summary>
    public static FunctionEntry? Find(string? name) => name is null ? null : ByName.GetValueOrDefault(name);

    /// <summary>The full names of the functions whose result is of a kind.</summary>
    public static IEnumerable<string> Giving(ValueKind kind) => ByResult[kind];
}
