// Reads which source file names something that another one declares.
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OfficeKit.House;

/// <summary>Which file names something that another one declares, as the compiler sees it; for the pane, what a module imports.</summary>
public sealed partial class SourceGraph
{
    readonly SourceTree tree;
    readonly Dictionary<string, Dictionary<string, string>> names = new(StringComparer.Ordinal);
    readonly Dictionary<string, HashSet<string>> calls = new(StringComparer.Ordinal);
    readonly List<(string Project, string Type)> types = [];

    // What is called by the name of an interface: Type.Member → Interface.Member.
    readonly HashSet<(string Member, string Promised)> promises = [];

    public SourceGraph(SourceTree tree)
    {
        this.tree = tree;
        ReadCSharp();
        ReadPane();
    }

    public IEnumerable<string> Files => names.Keys;

    /// <summary>The files that a file names, each with the first name it uses of it.</summary>
    public IReadOnlyDictionary<string, string> From(string file) => names[file];

    /// <summary>The public types of each project.</summary>
    public Dictionary<string, List<string>> PublicTypes { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a member calls another, itself or through members of its own type, by its name or that of an interface; whether a module of the pane
    /// imports another.</summary>
    /// <param name="from"><c>Type.Member</c>, or a module by the end of its path: <c>views/fill.ts</c>.</param>
    /// <param name="to">The same.</param>
    public bool Leads(string from, string to)
    {
        if (from.EndsWith(".ts", StringComparison.Ordinal))
        {
            return names
                .Where(n => n.Key.EndsWith("/" + from, StringComparison.Ordinal))
                .SelectMany(n => n.Value.Keys)
                .Any(n => n.EndsWith("/" + to, StringComparison.Ordinal));
        }
        var type = from.Split('.')[0];
        HashSet<string> seen = [from];
        Queue<string> open = new([from]);
        while (open.TryDequeue(out var member))
        {
            foreach (var called in calls.GetValueOrDefault(member, []))
            {
                if (called == to || promises.Contains((to, called)))
                {
                    return true;
                }
                if (called.StartsWith(type + ".", StringComparison.Ordinal) && seen.Add(called))
                {
                    open.Enqueue(called);
                }
            }
        }
        return false;
    }

    /// <summary>The names that types of two projects share.</summary>
    public IEnumerable<string> NamesakesIn(string project, string other) =>
        types.Where(t => t.Project == project).Select(t => t.Type).Intersect(types.Where(t => t.Project == other).Select(t => t.Type));

    /// <summary>Sets of files of one room that name each other round in a circle, largest first.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Circles() =>
        [.. Files.GroupBy(SourceTree.Folder).SelectMany(room => CircleSearch.In([.. room], f => names[f].Keys)).OrderByDescending(c => c.Count)];

    /// <summary>Sets of rooms of one project that name each other round in a circle.</summary>
    public IReadOnlyList<IReadOnlyList<string>> CirclesOfRooms(HousePlan plan)
    {
        var rooms = Files
            .GroupBy(plan.Room)
            .ToDictionary(g => g.Key, g => g.SelectMany(f => names[f].Keys).Select(plan.Room).Where(r => r != g.Key).ToHashSet());
        return CircleSearch.In([.. rooms.Keys], r => rooms[r]);
    }

    // One compilation of all projects: names resolve without their packages, and no build is needed to look at an old commit.
    void ReadCSharp()
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        var parsed = tree.CSharp("src").Select(f => CSharpSyntaxTree.ParseText(tree.Read(f), options, f)).ToList();
        var usings = CSharpSyntaxTree.ParseText(Implicit, options, "usings");
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(p => !Path.GetFileName(p).StartsWith("OfficeKit", StringComparison.Ordinal));
        var compilation = CSharpCompilation.Create("house", [.. parsed, usings], platform.Select(p => MetadataReference.CreateFromFile(p)));
        foreach (var syntax in parsed)
        {
            var model = compilation.GetSemanticModel(syntax, ignoreAccessibility: true);
            var found = names[syntax.FilePath] = new(StringComparer.Ordinal);
            foreach (var name in syntax.GetRoot().DescendantNodes(descendIntoTrivia: false).OfType<SimpleNameSyntax>())
            {
                var info = model.GetSymbolInfo(name);
                foreach (var symbol in info.Symbol is { } one ? [one] : info.CandidateSymbols)
                {
                    Note(found, syntax.FilePath, symbol);
                    NoteCall(name, symbol);
                }
            }
            foreach (var made in syntax.GetRoot().DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>())
            {
                if (model.GetSymbolInfo(made).Symbol is IMethodSymbol { ContainingType.DeclaringSyntaxReferences.IsEmpty: false } constructor)
                {
                    Calls(made).Add($"{constructor.ContainingType.Name}.new");
                }
            }
            CollectPublic(syntax, model);
        }
    }

    static void Note(Dictionary<string, string> found, string file, ISymbol symbol)
    {
        var declared = (symbol as IMethodSymbol)?.ReducedFrom ?? symbol.OriginalDefinition;
        if (declared is INamespaceSymbol or ILocalSymbol or IParameterSymbol or IRangeVariableSymbol or ITypeParameterSymbol)
        {
            return;
        }
        // A record's members that the compiler adds belong to the record's file.
        var places = declared.DeclaringSyntaxReferences.IsEmpty ? declared.ContainingType?.DeclaringSyntaxReferences ?? [] : declared.DeclaringSyntaxReferences;
        foreach (var to in places.Select(p => p.SyntaxTree.FilePath).Where(p => p != file && p != "usings"))
        {
            found.TryAdd(to, declared.Name);
        }
    }

    void NoteCall(SimpleNameSyntax name, ISymbol symbol)
    {
        if (symbol is not (IMethodSymbol or IPropertySymbol) || symbol.ContainingType is not { } type)
        {
            return;
        }
        Calls(name).Add($"{type.Name}.{((symbol as IMethodSymbol)?.ReducedFrom ?? symbol).Name}");
    }

    /// <summary>What the member calls in which a node stands.</summary>
    HashSet<string> Calls(SyntaxNode node)
    {
        var caller = node.Ancestors()
            .OfType<MemberDeclarationSyntax>()
            .FirstOrDefault(m => m is not BaseTypeDeclarationSyntax and not BaseNamespaceDeclarationSyntax);
        var member = caller switch
        {
            MethodDeclarationSyntax method => method.Identifier.Text,
            PropertyDeclarationSyntax property => property.Identifier.Text,
            ConstructorDeclarationSyntax => "new",
            FieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.Text,
            _ => "",
        };
        var owner = caller?.Ancestors().OfType<TypeDeclarationSyntax>().FirstOrDefault()?.Identifier.Text ?? "Program";
        if (!calls.TryGetValue($"{owner}.{member}", out var called))
        {
            calls[$"{owner}.{member}"] = called = new(StringComparer.Ordinal);
        }
        return called;
    }

    void CollectPublic(SyntaxTree syntax, SemanticModel model)
    {
        foreach (var type in syntax.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>())
        {
            if (type.Parent is BaseNamespaceDeclarationSyntax)
            {
                NotePromises(model.GetDeclaredSymbol(type));
                types.Add((SourceTree.Project(SourceTree.Folder(syntax.FilePath)), type.Identifier.Text));
            }
            if (model.GetDeclaredSymbol(type) is { DeclaredAccessibility: Accessibility.Public, ContainingType: null } symbol)
            {
                var project = SourceTree.Project(SourceTree.Folder(syntax.FilePath));
                if (!PublicTypes.TryGetValue(project, out var list))
                {
                    PublicTypes[project] = list = [];
                }
                if (!list.Contains(symbol.ToDisplayString()))
                {
                    list.Add(symbol.ToDisplayString());
                }
            }
        }
    }

    void NotePromises(INamedTypeSymbol? type)
    {
        foreach (var promised in type?.Interfaces.SelectMany(i => i.GetMembers()) ?? [])
        {
            promises.Add(($"{type!.Name}.{promised.Name}", $"{promised.ContainingType.Name}.{promised.Name}"));
        }
    }

    void ReadPane()
    {
        var modules = tree.Pane();
        foreach (var file in modules)
        {
            var found = names[file] = new(StringComparer.Ordinal);
            foreach (Match import in Import().Matches(tree.Read(file)))
            {
                var target = Path.GetRelativePath(tree.Root, Path.GetFullPath(Path.Combine(tree.Root, Path.GetDirectoryName(file)!, import.Groups[1].Value)))
                    .Replace('\\', '/');
                var module = modules.FirstOrDefault(m => m == target || m == target + ".ts" || m == Path.ChangeExtension(target, ".ts"));
                if (module is not null)
                {
                    found.TryAdd(module, import.Groups[1].Value);
                }
            }
        }
    }

    const string Implicit =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    [GeneratedRegex("""(?:from|import)\s*\(?\s*["'](\.[^"']+)["']""")]
    private static partial Regex Import();
}
