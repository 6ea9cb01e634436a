// Reads the arrows that src/README.md declares and holds the source against them.
using System.Text.RegularExpressions;

namespace OfficeKit.House;

/// <summary>Which room may name which: a line <c>room → room, room</c> each, in the block of src/README.md that begins with <c>```arrows</c>.</summary>
public sealed partial class HousePlan
{
    readonly Dictionary<string, string[]> arrows;

    HousePlan(Dictionary<string, string[]> arrows) => this.arrows = arrows;

    const string Page = "src/README.md";

    public static bool Exists(SourceTree tree) => File.Exists(Path.Combine(tree.Root, Page)) && Block().IsMatch(tree.Read(Page));

    public static HousePlan Read(SourceTree tree)
    {
        var plan = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var line in Block().Match(tree.Read(Page)).Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var sides = line.Split('→', 2);
            plan.Add(sides[0].Trim(), sides.Length < 2 ? [] : sides[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }
        return new HousePlan(plan);
    }

    /// <summary>The rooms that the plan names.</summary>
    public IEnumerable<string> Rooms => arrows.Keys;

    /// <summary>Every name a file uses of a room that its own room may not name, and every room without a line in the plan.</summary>
    public IReadOnlyList<string> Broken(SourceGraph graph) =>
        [
            .. from file in graph.Files
            let room = SourceTree.Room(file)
            from to in graph.From(file)
            let other = SourceTree.Room(to.Key)
            where other != room && !May(room, other)
            orderby room, other
            select $"{file} names {to.Value} of {other}",
            .. graph.Files.Select(SourceTree.Room).Distinct().Where(r => !arrows.ContainsKey(r)).Select(r => $"{r} has no line in {Page}"),
            .. CircleSearch.In([.. arrows.Keys], r => arrows[r].SelectMany(Named)).Select(c => $"the plan itself goes round: {string.Join(", ", c)}"),
        ];

    bool May(string room, string other) => arrows.TryGetValue(room, out var allowed) && allowed.SelectMany(Named).Contains(other);

    // OfficeKit/* means the project and all its rooms.
    IEnumerable<string> Named(string word) =>
        word.EndsWith("/*", StringComparison.Ordinal) ? arrows.Keys.Where(r => r == word[..^2] || r.StartsWith(word[..^1], StringComparison.Ordinal)) : [word];

    [GeneratedRegex("```arrows\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
