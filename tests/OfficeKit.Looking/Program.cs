// Prints what is measured on the pages of documents: dotnet run --project tests/OfficeKit.Looking -- FILE.docx… [-o DIR] [--dpi N]
using System.Globalization;
using OfficeKit.Looking;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var (documents, folder, dpi) = (new List<string>(), (string?)null, 100);
for (var i = 0; i < args.Length; i++)
{
    if (args[i] == "-o")
    {
        folder = args[++i];
    }
    else if (args[i] == "--dpi")
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
    Console.Error.WriteLine("usage: OfficeKit.Looking FILE.docx… [-o DIR] [--dpi N]");
    return 2;
}
if (Looker.Missing() is { } missing)
{
    Console.Error.WriteLine(missing);
    return 1;
}
var wrong = 0;
foreach (var report in Looker.Look(documents, folder, dpi))
{
    Console.WriteLine($"{report.File}: {report.Pages.Count} pages");
    foreach (var p in report.Pages)
    {
        Console.WriteLine($"  page {p.Number}: {p.Lines} lines, fullest {p.FullestLine} characters, ink {p.FirstInk:F1}–{p.LastInk:F1} mm; number {p.NumberText} {(p.NumberIsRight ? "right" : "left")}, {p.NumberFromEdge:F2} mm from the edge, dash {p.DashBelowText:F2} mm below the text area; rules at {string.Join(", ", p.Rules.Select(r => $"{r:F2}"))}");
    }
    Console.WriteLine($"  fonts: {string.Join(", ", report.Fonts)}");
    report.FontProblems.ToList().ForEach(problem => Console.WriteLine($"  wrong font: {problem}"));
    wrong += report.FontProblems.Count;
}
return wrong == 0 ? 0 : 1;
