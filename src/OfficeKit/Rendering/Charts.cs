// Gives the charts of a template their data; a chart in a loop becomes one for each item.
using OfficeKit.Compiling.Pieces;
using OfficeKit.Functions;
using OfficeKit.Packaging;

namespace OfficeKit.Rendering;

/// <summary>Gives the charts of a template their data: the first time in the chart's own part, then in copies of it.</summary>
sealed class Charts(RichServices services)
{
    readonly PackageAdditions additions = services.Additions;
    readonly Expressions expressions = services.Expressions;
    readonly HashSet<string> used = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Sets a chart's data; gives the id by which the part names the chart.</summary>
    /// <param name="piece">The chart.</param>
    /// <param name="part">The part of the template that names it.</param>
    /// <param name="partName">The name that part will have.</param>
    public string Fill(ChartPiece piece, string part, string partName)
    {
        expressions.Tag = piece.Tag;
        var value = expressions.Evaluate(piece.Expression);
        if (value is not ChartRows { Rows.Count: > 1 } data)
        {
            if (value is MissingText missing && services.Log.Mode == MissingValue.Blank)
            {
                services.Log.Marks.Add(new BlankMark(services.Output.Length, missing.Path, 0, ""));
            }
            return piece.Id;
        }
        if (additions.Package.Relationships(part).GetValueOrDefault(piece.Id) is not { IsExternal: false } link || !additions.Package.IsXml(link.Target))
        {
            return piece.Id;
        }
        try
        {
            return Fill(link, new ChartData(data.Rows), partName, piece.Id);
        }
        catch (InvalidDataException e)
        {
            expressions.Tell(
                DiagnosticCodes.CannotFillChart,
                "",
                $"图表填不了：{e.Message}。",
                $"the chart cannot be filled: {e.Message}.",
                "第一行写系列名，以后每行写类别和各系列的数。",
                "The first row names the series; each further row has a category and a number for each series."
            );
            return piece.Id;
        }
    }

    string Fill(Relationship link, ChartData data, string partName, string id)
    {
        var package = additions.Package;
        var filled = data.Fill(services.Template.Part(link.Target) is { } tagged ? services.RenderPart(tagged) : package.Content(link.Target));
        var workbook = package
            .Relationships(link.Target)
            .Values.FirstOrDefault(r => !r.IsExternal && r.Target.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase));
        if (used.Add(link.Target))
        {
            additions.Replace(link.Target, filled);
            if (workbook is not null)
            {
                additions.Replace(workbook.Target, data.Workbook());
            }
            return id;
        }
        var name = additions.FreeName(link.Target);
        additions.AddPart(name, package.TypeOf(link.Target), filled);
        additions.CopyRelationships(link.Target, name, workbook is null ? null : (workbook.Target, additions.AddCopy(workbook.Target, data.Workbook())));
        return additions.Relate(partName, link.Type, name);
    }
}
