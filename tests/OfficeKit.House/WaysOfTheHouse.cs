// Reads the ways that src/README.md tells (of a value, a row …) and follows them in the source.
using System.Text.RegularExpressions;

namespace OfficeKit.House;

/// <summary>
/// A way is a list of stops, <c>Type.Member</c> and what happens there, in a block that begins with <c>```way of …</c>. A stop is reached from the
/// last one before it that is indented less: by a call in the source, through members of that one's own type at most.
/// </summary>
public sealed partial class WaysOfTheHouse(SourceTree tree)
{
    const string Page = "src/README.md";

    readonly Dictionary<string, string[]> ways = Blocks()
        .Matches(File.Exists(Path.Combine(tree.Root, Page)) ? tree.Read(Page) : "")
        .ToDictionary(b => b.Groups[1].Value.Trim(), b => b.Groups[2].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    public IEnumerable<string> Names => ways.Keys;

    /// <summary>The steps of a way that no call in the source takes.</summary>
    public IEnumerable<string> Missing(string way, SourceGraph graph)
    {
        if (ways[way].Length < 2)
        {
            yield return "a way has two stops at least";
        }
        List<(int Indent, string Stop)> before = [];
        foreach (var line in ways[way])
        {
            var (indent, stop) = (line.Length - line.TrimStart().Length, line.TrimStart().Split(' ', 2)[0]);
            var from = before.FindLast(b => b.Indent < indent).Stop;
            if (from is null ? before.Count > 0 : !graph.Leads(from, stop))
            {
                yield return $"{from ?? "nothing"} does not lead to {stop}";
            }
            before.Add((indent, stop));
        }
    }

    [GeneratedRegex("```way of ([^\n]+)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
