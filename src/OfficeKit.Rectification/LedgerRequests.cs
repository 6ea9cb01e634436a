// What a verb of the ledger is asked to do, and what it did.
namespace OfficeKit.Rectification;

/// <summary>What every verb needs to know.</summary>
public record LedgerRequest
{
    /// <summary>The day that counts as today.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Who does it, for the journal. Default: the user's name.</summary>
    public string Who { get; init; } = Environment.UserName;
}

/// <summary>Notices to issue.</summary>
public sealed record NoticeRequest : LedgerRequest
{
    /// <summary>The folder for the notices.</summary>
    public required string Folder { get; init; }

    /// <summary>The office's word before the year, such as x督改. Default: that of the last notice.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>A notice for each inspection of a branch instead of one for all of them. Default: false.</summary>
    public bool PerInspection { get; init; }

    /// <summary>Days from the last deadline to the day of the reply; a weekend moves it on. Default: 2.</summary>
    public int ReplyDays { get; init; } = 2;

    /// <summary>Whom to ask. Default: a blank to be filled by hand.</summary>
    public string Contact { get; init; } = "";

    /// <summary>The telephone number. Default: a blank.</summary>
    public string Phone { get; init; } = "";
}

/// <summary>Items to strike off, or to send back.</summary>
public sealed record CloseOutRequest : LedgerRequest
{
    /// <summary>The folder for the slips.</summary>
    public required string Folder { get; init; }

    /// <summary>The notice.</summary>
    public required string NoticeNo { get; init; }

    /// <summary>The item of the notice. Default: all that wait to be verified.</summary>
    public int? ItemNo { get; init; }

    /// <summary>Who verified it.</summary>
    public required IReadOnlyList<string> Verifiers { get; init; }

    /// <summary>查阅资料, 实地查看, 个别访谈 or 电话回访.</summary>
    public required string Method { get; init; }

    /// <summary>Whether they agree; if not, the item goes back to 整改中 with a new deadline. Default: true.</summary>
    public bool Agreed { get; init; } = true;

    /// <summary>The new deadline of an item that is sent back.</summary>
    public DateOnly? NewDeadline { get; init; }

    /// <summary>Who approves. Default: signed by hand.</summary>
    public string Approver { get; init; } = "";

    /// <summary>The office's word before the year, such as x督销. Default: that of the last slip.</summary>
    public string Prefix { get; init; } = "";
}

/// <summary>One item to move to another state.</summary>
public sealed record MoveRequest : LedgerRequest
{
    /// <summary>The notice.</summary>
    public required string NoticeNo { get; init; }

    /// <summary>The item of the notice.</summary>
    public required int ItemNo { get; init; }

    /// <summary>The state it should have.</summary>
    public required RectificationStatus To { get; init; }

    /// <summary>Why; wanted for 作废 and for 待核查 → 整改中.</summary>
    public string Why { get; init; } = "";

    /// <summary>When it was put right; wanted for 待核查.</summary>
    public DateOnly? CompletedDate { get; init; }

    /// <summary>What has been achieved. Default: what the ledger says.</summary>
    public string Result { get; init; } = "";

    /// <summary>The new deadline of an item that goes back to 整改中. Default: the old one.</summary>
    public DateOnly? NewDeadline { get; init; }
}

/// <summary>What was done to one notice or one item.</summary>
/// <param name="NoticeNo">The notice.</param>
/// <param name="ItemNo">The item; 0 when the whole notice is meant.</param>
/// <param name="Branch">The branch.</param>
/// <param name="From">The state before; empty when it did not change.</param>
/// <param name="To">The state after.</param>
/// <param name="Items">How many items it concerns.</param>
/// <param name="CloseoutNo">The slip's number; empty when there is none.</param>
/// <param name="Files">The documents written.</param>
public sealed record LedgerStep(string NoticeNo, int ItemNo, string Branch, string From, string To, int Items, string CloseoutNo, IReadOnlyList<string> Files);

/// <summary>What a verb did and what it has to tell.</summary>
/// <param name="Steps">What was done; empty when there was nothing to do.</param>
/// <param name="Diagnostics">What was refused, and what is odd.</param>
public sealed record LedgerReport(IReadOnlyList<LedgerStep> Steps, IReadOnlyList<TemplateDiagnostic> Diagnostics);
