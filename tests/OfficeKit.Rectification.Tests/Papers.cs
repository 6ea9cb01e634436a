// The real templates as the papers of a ledger, with a way to look in.
using OfficeKit.Templates;

namespace OfficeKit.Rectification.Tests;

/// <summary>The built-in kinds; <paramref name="before"/> is called before each document is made, and may throw or meddle.</summary>
sealed class Papers(Action<LedgerPaper, TemplateData>? before = null) : ILedgerPapers
{
    public static DocumentKind Kind(LedgerPaper paper) =>
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
        before?.Invoke(paper, data);
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
