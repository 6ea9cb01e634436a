// Allots document numbers that rise and are never used twice.
using OfficeKit.Rectification.Keeping;
using OfficeKit.Rectification.Problems;

namespace OfficeKit.Rectification.Rounds;

/// <summary>The numbers of one series: where it stands, by ledger and journal, and what comes next.</summary>
sealed class NumberSeries
{
    readonly string prefix;
    readonly int year;
    readonly HashSet<string> used;

    NumberSeries(string prefix, int year, long last, string lastDate, HashSet<string> used) =>
        (this.prefix, this.year, Last, LastDate, this.used) = (prefix, year, last, lastDate, used);

    /// <summary>The highest serial of the year so far; 0 when there is none.</summary>
    public long Last { get; private set; }

    /// <summary>The latest date of a number of the year; empty when there is none.</summary>
    public string LastDate { get; }

    /// <summary>The next number, not taken.</summary>
    public string Peek => ChineseText.BuildDocumentNumber(prefix, year, Last + 1);

    /// <summary>Takes the next number.</summary>
    public string Next() => ChineseText.BuildDocumentNumber(prefix, year, ++Last);

    /// <summary>Whether a workbook or a finished batch uses a number.</summary>
    public bool IsUsed(string number) => used.Contains(number);

    /// <summary>The numbers of a ledger's notices, which problems may cite (V63).</summary>
    public static HashSet<string> Known(LedgerBook ledger) =>
        [.. ledger.Items.Select(i => i.NoticeNo).Where(n => ChineseText.SplitDocumentNumber(n) is not null)];

    /// <summary>Reads a series out of ledger and journal. Throws <see cref="OfficeKitException"/> (OK1707) when neither has one and no prefix is given, or the
    /// one given is more than a word.</summary>
    /// <param name="session">The run.</param>
    /// <param name="kind">What the journal calls the numbers: notice or slip.</param>
    /// <param name="column">The ledger's column of numbers.</param>
    /// <param name="dated">The ledger's column of their dates.</param>
    /// <param name="prefix">The office's word; empty for that of the latest number.</param>
    /// <param name="what">What a number belongs to, for messages.</param>
    public static NumberSeries Read(LedgerSession session, string kind, string column, string dated, string prefix, string what)
    {
        var inLedger = session
            .Ledger.Items.Where(i => i[column].Length > 0)
            .Select(i => (Number: ChineseText.NormalizeDocumentNumber(i[column]), Date: i.Date(dated).Iso()))
            .ToList();
        var allotted = session
            .Journal.Where(e => e.Text("do") == JournalEntry.Allot && e.Text("kind") == kind)
            .Select(e => (Number: e.Text("number"), Date: e.Text("date")))
            .ToList();
        var all = inLedger
            .Concat(allotted)
            .Select(n => (n.Number, n.Date, Parts: ChineseText.SplitDocumentNumber(n.Number)))
            .Where(n => n.Parts is not null)
            .Select(n => (n.Number, n.Date, n.Parts!.Value.Series, n.Parts.Value.Serial))
            .ToList();
        if (!prefix.All(c => char.IsLetter(c) || c == '×'))
        {
            throw new OfficeKitException(LedgerProblems.WrongPrefix(session.File, prefix));
        }
        if (prefix.Length == 0)
        {
            var latest = all.OrderBy(n => n.Series[(n.Series.IndexOf('〔', StringComparison.Ordinal) + 1)..], StringComparer.Ordinal)
                .ThenBy(n => n.Serial)
                .LastOrDefault()
                .Series;
            prefix = latest is null
                ? throw new OfficeKitException(LedgerProblems.Prefix(session.File, what))
                : latest[..latest.IndexOf('〔', StringComparison.Ordinal)];
        }
        var series = $"{prefix}〔{session.AsOf.Year}〕";
        var own = all.Where(n => n.Series == series).ToList();
        var done = session.Journal.Where(e => e.Text("do") == JournalEntry.Done).Select(e => e.Number("batch")).ToHashSet();
        return new NumberSeries(
            prefix,
            session.AsOf.Year,
            own.Select(n => n.Serial).DefaultIfEmpty().Max(),
            own.Select(n => n.Date).DefaultIfEmpty("").Max(StringComparer.Ordinal)!,
            [
                .. inLedger.Select(n => n.Number),
                .. session.Journal.Where(e => e.Text("do") == JournalEntry.Change && done.Contains(e.Number("batch"))).Select(e => e.Text("number")),
            ]
        );
    }
}
