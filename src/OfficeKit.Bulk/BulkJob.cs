// What a bulk run is asked to do.
namespace OfficeKit.Bulk;

/// <summary>What a bulk run is asked to do: a template, rows, where the files go.</summary>
public sealed record BulkJob
{
    /// <summary>The template.</summary>
    public required DocxTemplate Template { get; init; }

    /// <summary>The file of rows: .csv, .xlsx, .jsonl or .json (an array).</summary>
    public required string Rows { get; init; }

    /// <summary>Where the documents go: a folder, a .zip, or one merged .docx.</summary>
    public required string Output { get; init; }

    /// <summary>How each document is rendered; the schema each row is held against is in it.</summary>
    public RenderOptions Options { get; init; } = RenderOptions.Default;

    /// <summary>The rules each row, and the batch, is held against. Default: none.</summary>
    public DataRules? Rules { get; init; }

    /// <summary>What the columns are in the data. Default: heads are field names.</summary>
    public RowMapping? Columns { get; init; }

    /// <summary>What the template is called in file names, {文种}. Default: 文书.</summary>
    public string Kind { get; init; } = "文书";

    /// <summary>The pattern of file names; {x} is a column's head or a path in the data. Default: <c>{编号}-{责任党组织简称}-{文种}.docx</c> (R222).</summary>
    public string? Name { get; init; }

    /// <summary>The field by which rows are gathered, one document a group; braces around it, as in <see cref="Name"/>, may be left out. Default: none, one
    /// document a row.</summary>
    public string? GroupBy { get; init; }

    /// <summary>How many documents are made at a time. Default: 0, as many as there are processors.</summary>
    public int MaxDegreeOfParallelism { get; init; }

    /// <summary>Goes on where an earlier run stopped: what its journal says is done, and has not changed, is not done again. Default: false.</summary>
    public bool Resume { get; init; }

    /// <summary>Values set in every row: path and value. Default: none.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Set { get; init; } = [];

    /// <summary>Why rows that break a rule at level E are rendered all the same. Default: null, they are not.</summary>
    public string? Force { get; init; }

    /// <summary>The file the report is written to, as JSON. Default: none.</summary>
    public string? ReportFile { get; init; }

    /// <summary>The day that counts as today for the rules. Default: today.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Document numbers that exist elsewhere (V63). Default: none.</summary>
    public IReadOnlyCollection<string> Known { get; init; } = [];

    /// <summary>Is told how far the run is. Default: nobody.</summary>
    public IProgress<BulkProgress>? Progress { get; init; }
}

/// <summary>How far a run is.</summary>
/// <param name="IsPlanning">Whether the rows are still being read and checked.</param>
/// <param name="Done">Rows passed so far in this step, failed ones included.</param>
/// <param name="Failed">Rows that failed so far.</param>
/// <param name="Total">All rows; 0 while they are being counted.</param>
public sealed record BulkProgress(bool IsPlanning, int Done, int Failed, int Total);
