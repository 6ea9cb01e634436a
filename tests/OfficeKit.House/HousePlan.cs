// Reads the arrows that src/README.md declares and holds the source against them.
using System.Text.RegularExpressions;

namespace OfficeKit.House;

/// <summary>
/// Which room may name which: a line <c>room → room, room</c> for each, in the blocks of src/README.md that begin with <c>```arrows</c>. A line
/// <c>room!name (file, file) → …</c> makes a room of its own of some files of a folder, such as its doors; <c>room/*</c> is a folder with all below it.
/// </summary>
public sealed partial class HousePlan
{
    const string Page = "src/README.md";

    readonly Dictionary<string, string[]> arrows = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> parts = new(StringComparer.Ordinal);

    /// <summary>Reads the plan of a checkout; one without a plan declares nothing.</summary>
    public HousePlan(SourceTree tree)
    {
        if (!File.Exists(Path.Combine(tree.Root, Page)))
        {
            return;
        }
        foreach (var line in Block().Matches(tree.Read(Page)).SelectMany(b => b.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)))
        {
            var match = Line().Match(line);
            var room = match.Groups["room"].Value;
            foreach (var file in Names(match.Groups["files"].Value))
            {
                parts[$"src/{room.Split('!')[0]}/{file}"] = room;
            }
            arrows.Add(room, Names(match.Groups["to"].Value));
        }
    }

    public bool IsEmpty => arrows.Count == 0;

    /// <summary>The room a file stands in: its folder below src, or a part of it.</summary>
    public string Room(string file) => parts.GetValueOrDefault(Path.ChangeExtension(file, null), SourceTree.Folder(file));

    /// <summary>Every name a file uses of a room that its own room may not name, every room without a line, every line without a room, and every circle in the
    /// plan itself.</summary>
    public IReadOnlyList<string> Broken(SourceGraph graph)
    {
        var rooms = graph.Files.Select(Room).ToHashSet();
        return
        [
            .. from file in graph.Files
            let room = Room(file)
            from to in graph.From(file)
            let other = Room(to.Key)
            where other != room && !May(room, other)
            orderby room, other
            select $"{file} names {to.Value} of {other}",
            .. rooms.Where(r => !arrows.ContainsKey(r)).Select(r => $"{r} has no line in {Page}"),
            .. arrows.Keys.Where(r => !rooms.Contains(r)).Select(r => $"{r} stands in {Page} and nowhere else"),
            .. CircleSearch
                .In([.. arrows.Keys], r => arrows[r].SelectMany(Meant).Where(m => m != r))
                .Select(c => $"the plan goes round: {string.Join(", ", c)}"),
        ];
    }

    /// <summary>The projects that the rooms of a project name.</summary>
    public IReadOnlySet<string> ProjectsOf(string project) =>
        arrows
            .Where(a => SourceTree.Project(a.Key.Split('!')[0]) == project)
            .SelectMany(a => a.Value)
            .Select(to => SourceTree.Project(to.Split('!')[0]))
            .Where(other => other != project)
            .ToHashSet();

    bool May(string room, string other) => arrows.TryGetValue(room, out var allowed) && allowed.SelectMany(Meant).Contains(other);

    IEnumerable<string> Meant(string word) =>
        word.EndsWith("/*", StringComparison.Ordinal)
            ? arrows.Keys.Where(r => r.Split('!')[0] is var folder && (folder == word[..^2] || folder.StartsWith(word[..^1], StringComparison.Ordinal)))
            : [word];

    static string[] Names(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("```arrows\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^(?<room>[^\s(]+)(?: \((?<files>[^)]*)\))?(?:\s*→(?<to>.*))?$")]
    private static partial Regex Line();
}
