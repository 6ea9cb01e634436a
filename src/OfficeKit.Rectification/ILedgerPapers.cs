// The papers a ledger needs: whoever opens it brings the templates.
namespace OfficeKit.Rectification;

/// <summary>The papers that accompany a ledger.</summary>
public enum LedgerPaper
{
    /// <summary>整改通知单.</summary>
    Notice,

    /// <summary>整改情况回复, with blanks for the branch to fill.</summary>
    Reply,

    /// <summary>整改销号单.</summary>
    CloseOutSlip,
}

/// <summary>The papers a ledger needs. The ledger makes their data and knows no template.</summary>
public interface ILedgerPapers
{
    /// <summary>The paper's name in file names, such as 整改通知单.</summary>
    string GetName(LedgerPaper paper);

    /// <summary>Holds data against the paper's schema and rules; an error keeps it from being issued.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="data">Its data.</param>
    /// <param name="asOf">The day that counts as today.</param>
    /// <param name="known">The numbers of the ledger's notices, which a problem may cite.</param>
    IReadOnlyList<TemplateDiagnostic> Check(LedgerPaper paper, TemplateData data, DateOnly asOf, IReadOnlyCollection<string> known);

    /// <summary>Makes the document, with its data embedded.</summary>
    byte[] Render(LedgerPaper paper, TemplateData data);
}
