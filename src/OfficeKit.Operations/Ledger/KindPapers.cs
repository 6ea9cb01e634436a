// Brings the built-in kinds to the ledger as its papers.
using OfficeKit.Rectification;
using OfficeKit.Templates;

namespace OfficeKit.Operations.Ledger;

sealed class KindPapers : ILedgerPapers
{
    static DocumentKind Kind(LedgerPaper paper) =>
        KindCatalog.Find(
            paper switch
            {
                LedgerPaper.Notice => "rectification-notice",
                LedgerPaper.Reply => "rectification-reply",
                _ => "close-out-slip",
            }
        )!;

    public string GetName(LedgerPaper paper) => Kind(paper).Name;

    public IReadOnlyList<TemplateDiagnostic> Check(LedgerPaper paper, TemplateData data, DateOnly asOf, IReadOnlyCollection<string> known) =>
        Kind(paper).Check(data, asOf, known: known);

    public byte[] Render(LedgerPaper paper, TemplateData data)
    {
        using var memory = new MemoryStream();
        Kind(paper)
            .Template.Render(
                data,
                memory,
                new RenderOptions
                {
                    Schema = Kind(paper).Schema,
                    EmbedData = true,
                    TemplateName = Kind(paper).Id,
                }
            );
        return memory.ToArray();
    }
}
