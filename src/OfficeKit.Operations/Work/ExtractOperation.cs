// extract: reads the data back out of filled documents.
using OfficeKit.Operations.Answers;
using OfficeKit.Operations.Requests;
using OfficeKit.Sheets;

namespace OfficeKit.Operations.Work;

/// <summary>A filled document with the name of its file.</summary>
sealed record ExtractedFile(string File, FilledDocument Document)
{
    public ExtractedEntry Entry => new(File, Document.TemplateName, Document.TemplateVersion, ChangeEntry.Of(Document));
}

static class ExtractOperation
{
    public static ExtractAnswer Extract(ExtractRequest request)
    {
        try
        {
            var filled = FilledDocument.Open(Chosen.Document(request.Document));
            return new ExtractAnswer
            {
                Template = filled.TemplateName,
                Version = filled.TemplateVersion,
                Data = filled.Data.Json,
                Changes = ChangeEntry.Of(filled),
            };
        }
        catch (OfficeKitException e)
        {
            return new ExtractAnswer { Found = e.Diagnostics };
        }
    }

    /// <summary>Reads files; one that cannot be read is told, the others are read all the same.</summary>
    public static (IReadOnlyList<ExtractedFile> Read, IReadOnlyList<TemplateDiagnostic> Found) Read(IEnumerable<string> files)
    {
        List<ExtractedFile> read = [];
        List<TemplateDiagnostic> found = [];
        foreach (var file in files)
        {
            try
            {
                read.Add(new(file, FilledDocument.Open(file)));
            }
            catch (OfficeKitException e)
            {
                found.AddRange(e.Diagnostics.Select(d => d with { Message = $"{Path.GetFileName(file)}: {d.Message}" }));
            }
        }
        return (read, found);
    }

    /// <summary>Writes what was read: a .json as render takes it, several documents as a list; else a sheet with a row for each.</summary>
    public static void Write(string path, IReadOnlyList<ExtractedFile> read)
    {
        if (Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase))
        {
            DataFiles.WriteJson(path, [.. read.Select(r => r.Document.Data.Json)]);
            return;
        }
        var rows = read.Select(r => DataFiles.Flat(r.Document.Data.Json).ToDictionary(f => f.Path, f => f.Value)).ToList();
        List<string> head = [.. rows.SelectMany(r => r.Keys).Distinct()];
        SheetFile.Write(
            path,
            [Words.In("文件", "file"), .. head],
            [.. rows.Select((r, i) => (IReadOnlyList<string>)[Path.GetFileName(read[i].File), .. head.Select(h => r.GetValueOrDefault(h, ""))])]
        );
    }
}
