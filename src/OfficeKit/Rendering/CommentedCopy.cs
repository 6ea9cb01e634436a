// Writes what was found in a template as Word comments into a copy of it.
using System.Globalization;
using System.Security;
using System.Text;
using OfficeKit.Markup;
using OfficeKit.Packaging;
using OfficeKit.Plumbing;

namespace OfficeKit.Rendering;

/// <summary>Writes diagnostics as Word comments into a copy of a template. Nothing is changed or taken away: without the comments it is the template, byte for
/// byte.</summary>
static class CommentedCopy
{
    const string Author = "OfficeKit";
    const string Part = "word/comments.xml";

    public static void Write(DocxPackage package, IReadOnlyList<TemplateDiagnostic> diagnostics, Stream output)
    {
        var additions = new PackageAdditions(package);
        if (diagnostics.Count > 0)
        {
            Comment(package, additions, diagnostics);
        }
        additions.WriteTo(output, (_, _) => false);
    }

    static void Comment(DocxPackage package, PackageAdditions additions, IReadOnlyList<TemplateDiagnostic> diagnostics)
    {
        var tree = new XmlTree(package.Content(package.MainPart));
        var places = new Places(tree, package.MainPart);
        var first = tree.Root.Descendants().FirstOrDefault(e => e.Name == "w:p" && !e.IsLeaf);
        var next = FirstFree(package);
        var comments = new StringBuilder();
        foreach (var diagnostic in diagnostics)
        {
            // Word takes comments in the main text alone; what stands elsewhere is told at its first paragraph.
            var found = diagnostic.Location.Part == package.MainPart ? places.Find(diagnostic.Location.Place) : null;
            if ((found is { Name: "w:p", IsLeaf: false } ? found : first) is not { } paragraph)
            {
                return;
            }
            Mark(additions, package.MainPart, paragraph, next);
            comments.Append(Text(diagnostic, next++, additions.Package.Dialect.Word));
        }
        if (package.Has(Part))
        {
            additions.Insert(Part, package.Content(Part).AsSpan().LastIndexOf("</"u8), comments.ToString());
            return;
        }
        additions.AddPart(
            Part,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml",
            Encoding.UTF8.GetBytes(
                $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments xmlns:w=\"{additions.Package.Dialect.Word}\">"
                    + $"{comments}</w:comments>"
            )
        );
        additions.Relate(package.MainPart, additions.Package.Dialect.Relationships + "/comments", Part);
    }

    static int FirstFree(DocxPackage package)
    {
        if (!package.Has(Part))
        {
            return 0;
        }
        var tree = new XmlTree(package.Content(Part));
        return 1
            + tree.Root.Children.Select(c => int.TryParse(tree.Value(c, "id"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var n) ? n : 0)
                .DefaultIfEmpty(-1)
                .Max();
    }

    static void Mark(PackageAdditions additions, string part, XmlElement paragraph, int id)
    {
        var w = paragraph.Prefix;
        additions.Insert(part, paragraph.Child("w:pPr")?.End ?? paragraph.ContentStart, $"<{w}commentRangeStart {w}id=\"{id}\"/>");
        additions.Insert(part, paragraph.ContentEnd, $"<{w}commentRangeEnd {w}id=\"{id}\"/><{w}r><{w}commentReference {w}id=\"{id}\"/></{w}r>");
    }

    static string Text(TemplateDiagnostic diagnostic, int id, string word)
    {
        string[] lines = [$"{diagnostic.Code} {diagnostic.Location.Place} {diagnostic.Tag}".Trim(), diagnostic.Message, diagnostic.Hint];
        var paragraphs = lines
            .Where(l => l.Length > 0)
            .Select(l => $"<w:p><w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(ForbiddenCharacters.Drop(l))}</w:t></w:r></w:p>");
        return $"<w:comment xmlns:w=\"{word}\" w:id=\"{id}\" w:author=\"{Author}\" w:initials=\"OK\">{string.Concat(paragraphs)}</w:comment>";
    }
}
