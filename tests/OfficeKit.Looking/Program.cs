// Prints what is measured on the pages of documents: dotnet run --project tests/OfficeKit.Looking -- FILE.docx… [-o DIR] [--dpi N] [--json]
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using OfficeKit.Looking;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var (documents, folder, dpi, json) = (new List<string>(), (string?)null, 100, false);
for (var i = 0; i < args.Length; i++)
{
    if (args[i] == "--json")
    {
        json = true;
    }
    else if (args[i] == "-o" && i + 1 < args.Length)
    {
        folder = args[++i];
    }
    else if (args[i] == "--dpi" && i + 1 < args.Length)
    {
        dpi = int.Parse(args[++i], CultureInfo.InvariantCulture);
    }
    else
    {
        documents.Add(args[i]);
    }
}
if (documents.Count == 0)
{
    Console.Error.WriteLine("usage: OfficeKit.Looking FILE.docx… [-o DIR] [--dpi N] [--json]");
    return 2;
}
if (Looker.Missing() is { } missing)
{
    Console.Error.WriteLine(missing);
    return 1;
}
IReadOnlyList<PageReport> reports;
try
{
    reports = Looker.Look(documents, folder, dpi);
}
catch (Exception e) when (e is InvalidDataException or InvalidOperationException or TimeoutException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
if (json)
{
    // A page without a number has no distance of it: "NaN".
    Console.WriteLine(
        JsonSerializer.Serialize(
            reports,
            new JsonSerializerOptions
            {
                WriteIndented = true,
                Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
                NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
            }
        )
    );
}
else
{
    reports.ToList().ForEach(Print);
}
return reports.Any(r => r.FontProblems.Count > 0) ? 1 : 0;

static void Print(PageReport report)
{
    Console.WriteLine($"{report.File}: {report.Pages.Count} pages");
    foreach (var p in report.Pages)
    {
        Console.WriteLine(
            $"  page {p.Number}: {p.Lines} lines, fullest {p.FullestLine} characters; ink {p.FirstInk:F2}–{p.LastInk:F2} mm down, "
                + $"{p.LeftInk:F2}–{p.RightInk:F2} mm across"
        );
        Console.WriteLine($"    characters: {string.Join(" ", p.LineCharacters)}");
        Console.WriteLine(
            p.NumberText.Length == 0
                ? "    no page number"
                : $"    number {p.NumberText} {(p.NumberIsRight ? "right" : "left")}, {p.NumberFromEdge:F2} mm from the edge, dash {p.DashBelowText:F2} "
                    + $"mm below the text area"
        );
        if (p.Rules.Count > 0)
        {
            Console.WriteLine($"    rules at {string.Join(", ", p.Rules.Select(r => $"{r:F2}"))} mm");
        }
    }
    Console.WriteLine($"  fonts: {string.Join(", ", report.Fonts)}");
    Console.WriteLine(
        report.FontProblems.Count == 0 ? "  every written name got its face" : string.Join('\n', report.FontProblems.Select(p => $"  wrong font: {p}"))
    );
}
