// Prints what the house looks like from outside: sizes, circles, arrows, hand-written JSON, duplicates, longest line, CI's minutes.
using System.Text.RegularExpressions;
using OfficeKit.House;

var details = args.Contains("--details");
var tree = new SourceTree(args.FirstOrDefault(a => !a.StartsWith("--", StringComparison.Ordinal)) ?? ".");
var graph = new SourceGraph(tree);
var sources = tree.CSharp("src");
var circles = graph.Circles();
var plan = new HousePlan(tree);
var back = plan.IsEmpty ? null : plan.Broken(graph);
var duplicates = Duplicates.In(tree, [.. sources, .. tree.Pane()]);
var longest = tree.Written().SelectMany(f => tree.Read(f).Split('\n').Select((l, i) => (File: f, Number: i + 1, l.Length))).MaxBy(l => l.Length);
var minutes = Path.Combine(tree.Root, "artifacts", "ci-minutes.txt");

Print("source files (C#)", sources.Count);
Print("lines (C#)", sources.Sum(f => tree.Read(f).Split('\n').Length - 1));
Print("modules of the pane", tree.Pane().Count);
Print("public types", string.Join("  ", graph.PublicTypes.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key} {p.Value.Count}")));
Print("public types in all", graph.PublicTypes.Sum(p => p.Value.Count));
Print("circles of files", circles.Count);
Print("circles of rooms", graph.CirclesOfRooms(plan).Count);
Print("arrows back", back is null ? "no plan in src/README.md" : back.Count);
Print("hand-written JSON calls", sources.Sum(f => JsonCall().Count(tree.Read(f))));
Print($"duplicates of {Duplicates.Least} lines and more", duplicates.Count);
Print("longest line", $"{longest.Length}  {longest.File}:{longest.Number}");
Print("CI minutes (the last tests/run-all.sh here)", File.Exists(minutes) ? File.ReadAllText(minutes).Trim() : "not run");
if (details)
{
    foreach (var circle in circles)
    {
        Console.WriteLine($"\ncircle in {SourceTree.Folder(circle[0])}:");
        foreach (var file in circle)
        {
            var inside = graph.From(file).Where(t => circle.Contains(t.Key)).Select(t => $"{Path.GetFileName(t.Key)} ({t.Value})");
            Console.WriteLine($"  {Path.GetFileName(file)} → {string.Join(", ", inside)}");
        }
    }
    foreach (var circle in graph.CirclesOfRooms(plan))
    {
        Console.WriteLine($"\ncircle of rooms: {string.Join(", ", circle)}");
    }
    foreach (var arrow in back ?? [])
    {
        Console.WriteLine($"\nback: {arrow}");
    }
    foreach (var run in duplicates)
    {
        Console.WriteLine($"twice: {run.First}:{run.FirstLine} ~ {run.Second}:{run.SecondLine} ({run.Lines} lines)");
    }
}

if (args.Contains("--rooms"))
{
    foreach (var room in graph.Files.GroupBy(plan.Room))
    {
        var named = room.SelectMany(f => graph.From(f).Keys).Select(plan.Room).Where(r => r != room.Key).Distinct().Order(StringComparer.Ordinal);
        Console.WriteLine($"{room.Key} → {string.Join(", ", named)}");
    }
}

static void Print(string what, object figure) => Console.WriteLine($"{what, -46}{figure}");

partial class Program
{
    [GeneratedRegex(@"\.Write(Start(Object|Array)|End(Object|Array)|(Base64|Raw)?(String|Number|Boolean|Null)(Value)?|PropertyName|RawValue)\(")]
    private static partial Regex JsonCall();
}
