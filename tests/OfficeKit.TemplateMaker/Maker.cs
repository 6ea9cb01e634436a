// Writes the template.docx of every kind into a folder.
namespace OfficeKit.TemplateMaker;

/// <summary>Writes the template.docx of every kind into a folder that holds a folder for each.</summary>
public static class Maker
{
    /// <summary>Gives 0, or 1 when the Open XML validator finds a fault.</summary>
    public static int Run(string folder)
    {
        (string Kind, DocxBuilder Document)[] kinds =
        [
            ("pledge-letter", PledgeLetter.Document()),
            ("close-out-slip", CloseOutSlip.Document()),
            ("rectification-ledger", RectificationLedger.Document()),
            ("rectification-reply", RectificationReply.Document()),
            ("rectification-notice", RectificationNotice.Document()),
            ("work-report", WorkReport.Document()),
        ];
        var faults = 0;
        foreach (var (kind, document) in kinds)
        {
            var bytes = document.Build();
            foreach (var fault in Schema.Faults(bytes))
            {
                faults++;
                Console.Error.WriteLine($"{kind}: {fault}");
            }
            var path = Path.Combine(folder, kind, "template.docx");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
            Console.WriteLine($"{path}  {bytes.Length} bytes");
        }
        return faults == 0 ? 0 : 1;
    }
}
