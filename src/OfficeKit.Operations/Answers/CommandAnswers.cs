// What the commands of officekit answer: the JSON of --json.
using System.Text.Json.Serialization;
using OfficeKit.Bulk;
using OfficeKit.Rectification;

namespace OfficeKit.Operations.Answers;

/// <summary>What every command answers, whether it succeeded or not; a command of its own kind adds members behind these.</summary>
record CommandAnswer : DocumentAnswer
{
    /// <summary>The file written; null when none is.</summary>
    [JsonPropertyOrder(-1)]
    public string? Output { get; init; }
}

/// <summary>kinds: a kind with its variants.</summary>
sealed record KindLine(string Id, string Name, IReadOnlyList<string> Required, IReadOnlyDictionary<string, string> Variants);

sealed record KindLinesAnswer : CommandAnswer
{
    public required IReadOnlyList<KindLine> Kinds { get; init; }
}

sealed record FieldListAnswer : CommandAnswer
{
    public required IReadOnlyList<FieldEntry> Fields { get; init; }
}

/// <summary>extract: what one document says.</summary>
sealed record ExtractedEntry(string File, string Template, string Version, IReadOnlyList<ChangeEntry> Changes);

sealed record ExtractedAnswer : CommandAnswer
{
    public required IReadOnlyList<ExtractedEntry> Documents { get; init; }
}

sealed record VerifiedAnswer : CommandAnswer
{
    public required int Errors { get; init; }

    public required int Warnings { get; init; }

    public required int Mended { get; init; }
}

sealed record BulkRunAnswer : CommandAnswer
{
    /// <summary>What the run reported.</summary>
    [JsonIgnore]
    public BulkReport Run { get; init; } = new(0, 0, [], [], [], null);

    public int Total => Run.Total;

    public int Succeeded => Run.Succeeded;

    public int Failed => Run.Failed;

    public IReadOnlyList<BulkFailure> Rows => Run.Failures;

    public IReadOnlyList<BulkBlank> BlankFields => Run.Blanks;
}

/// <summary>ledger: what a verb did.</summary>
sealed record LedgerStepsAnswer : CommandAnswer
{
    public required IReadOnlyList<LedgerStep> Steps { get; init; }
}

/// <summary>fetch: how many rows were written.</summary>
sealed record FetchedRowsAnswer : CommandAnswer
{
    public required int Rows { get; init; }
}

/// <summary>fetch meeting: a meeting to choose from; its times are written 2026-03-05T14:30.</summary>
sealed record MeetingEntry(string Event, string Subject, string Start, string End, string Place, string Organizer);

sealed record MeetingsAnswer : CommandAnswer
{
    public required IReadOnlyList<MeetingEntry> Meetings { get; init; }
}
