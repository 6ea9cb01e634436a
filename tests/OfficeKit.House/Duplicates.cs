// Finds runs of lines that stand twice in the source.
namespace OfficeKit.House;

/// <summary>Runs of <see cref="Least"/> and more lines that stand twice. Blank lines, comments, usings and lines of marks alone do not count.</summary>
public static class Duplicates
{
    public const int Least = 6;

    /// <summary>A run: where it stands first, where again, and how many lines long.</summary>
    public sealed record Run(string First, int FirstLine, string Second, int SecondLine, int Lines);

    public static IReadOnlyList<Run> In(SourceTree tree, IEnumerable<string> files)
    {
        var texts = files.Select(f => (File: f, Lines: Significant(tree.Read(f)))).ToList();
        Dictionary<string, List<(int File, int At)>> windows = [];
        List<Run> runs = [];
        HashSet<(int, int, int, int)> covered = [];
        for (var i = 0; i < texts.Count; i++)
        {
            var lines = texts[i].Lines;
            for (var at = 0; at + Least <= lines.Count; at++)
            {
                var key = string.Join('\n', lines.GetRange(at, Least).Select(l => l.Text));
                if (!windows.TryGetValue(key, out var places))
                {
                    windows[key] = places = [];
                }
                foreach (var (file, other) in places.Where(p => p.File != i || p.At + Least <= at))
                {
                    // A window that goes on where the last one of the same pair stood makes that run longer by a line.
                    if (covered.Add((file, other, i, at)) && covered.Contains((file, other - 1, i, at - 1)))
                    {
                        var last = runs.FindLastIndex(r => r.First == texts[file].File && r.Second == texts[i].File);
                        runs[last] = runs[last] with { Lines = runs[last].Lines + 1 };
                        continue;
                    }
                    runs.Add(new Run(texts[file].File, texts[file].Lines[other].Number, texts[i].File, lines[at].Number, Least));
                }
                places.Add((i, at));
            }
        }
        return [.. runs.OrderByDescending(r => r.Lines)];
    }

    static List<(string Text, int Number)> Significant(string text) =>
        [
            .. text.Split('\n')
                .Select((l, i) => (Text: l.Trim(), Number: i + 1))
                .Where(l =>
                    l.Text.Any(char.IsLetterOrDigit)
                    && !l.Text.StartsWith("//", StringComparison.Ordinal)
                    && !l.Text.StartsWith("using ", StringComparison.Ordinal)
                    && !l.Text.StartsWith("import ", StringComparison.Ordinal)
                ),
        ];
}
