// Reads the document numbers that exist from a ledger or another file.
using System.Text;
using OfficeKit.Plumbing;
using OfficeKit.Sheets;

namespace OfficeKit.Operations.Work;

static class KnownNumbers
{
    /// <summary>Every document number in the cells of a sheet, else in the text of a file; none without a file. Throws <see cref="OfficeKitException"/> when it
    /// cannot be read.</summary>
    public static IReadOnlyCollection<string> Of(string? file)
    {
        if (file is null)
        {
            return [];
        }
        if (Path.GetExtension(file).ToLowerInvariant() is not (".csv" or ".xlsx"))
        {
            return [.. ChineseText.FindDocumentNumbers(Encoding.UTF8.GetString(Files.Read(file)))];
        }
        using var sheet = SheetReader.Open(file);
        return [.. sheet.ReadRows().SelectMany(r => r.Cells).SelectMany(ChineseText.FindDocumentNumbers)];
    }
}
