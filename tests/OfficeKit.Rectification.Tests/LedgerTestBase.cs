// A folder of its own for a test of the ledger, and short words for the verbs.
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace OfficeKit.Rectification.Tests;

abstract class LedgerTestBase
{
    protected string Folder { get; private set; } = "";

    protected string Out => Path.Combine(Folder, "out");

    [SetUp]
    public void MakeFolder() => Folder = Directory.CreateTempSubdirectory("officekit-").FullName;

    [TearDown]
    public void DropFolder() => Directory.Delete(Folder, recursive: true);

    protected static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A copy of the sample ledger.</summary>
    protected string Sample(string extension = ".csv", Action<List<string>, List<List<string>>>? change = null)
    {
        var (head, rows) = SampleLedger.Read();
        change?.Invoke(head, rows);
        return SampleLedger.Write(Folder, extension, head, rows);
    }

    /// <summary>The sample ledger before the first notice.</summary>
    protected string Fresh(string extension = ".csv", Action<List<string>, List<List<string>>>? change = null)
    {
        var (head, rows) = SampleLedger.Fresh();
        change?.Invoke(head, rows);
        return SampleLedger.Write(Folder, extension, head, rows);
    }

    protected LedgerReport Issue(string ledger, string asOf = "2017-08-28", ILedgerPapers? papers = null) =>
        RectificationLedger.IssueNotices(
            ledger,
            new NoticeRequest
            {
                AsOf = Day(asOf),
                Folder = Out,
                Prefix = "x督改",
            },
            papers ?? new Papers()
        );

    protected static LedgerReport Reply(string ledger, string asOf, params string[] documents) =>
        RectificationLedger.ReadReplies(ledger, new LedgerRequest { AsOf = Day(asOf) }, documents);

    protected LedgerReport CloseOut(
        string ledger,
        string notice,
        int? item,
        string asOf,
        string verifier = "核查员丙、核查员丁",
        Func<CloseOutRequest, CloseOutRequest>? with = null
    )
    {
        var order = new CloseOutRequest
        {
            AsOf = Day(asOf),
            Folder = Out,
            NoticeNo = notice,
            ItemNo = item,
            Verifiers = verifier.Split('、'),
            Method = "查阅资料",
            Prefix = "x督销",
        };
        return RectificationLedger.CloseOut(ledger, with is null ? order : with(order), new Papers());
    }

    protected static LedgerReport Move(string ledger, string notice, int item, RectificationStatus to, string asOf, Func<MoveRequest, MoveRequest>? with = null)
    {
        var order = new MoveRequest
        {
            AsOf = Day(asOf),
            NoticeNo = notice,
            ItemNo = item,
            To = to,
        };
        return RectificationLedger.Move(ledger, with is null ? order : with(order));
    }

    protected static IEnumerable<string> Codes(LedgerReport report) =>
        report.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Code);

    protected static string CodeOf(Action work) => Assert.Throws<OfficeKitException>(work)!.Diagnostics.First(d => d.Severity == DiagnosticSeverity.Error).Code;

    protected static RectificationItem Item(string ledger, string notice, int item) =>
        RectificationLedger.Open(ledger).Items.Single(i => i.NoticeNo == notice && i.ItemNo == item);

    /// <summary>The form of reply that went out with a notice.</summary>
    protected string Form(string notice) => Directory.GetFiles(Out, $"{notice}-*整改情况回复.docx").Single();

    /// <summary>Types over values in a document as a person would in Word: the n-th place that prints a text gets another.</summary>
    protected static void Type(string document, params (string Before, string Now, int Which)[] edits)
    {
        using var word = WordprocessingDocument.Open(document, isEditable: true);
        foreach (var (before, now, which) in edits)
        {
            var control = word.MainDocumentPart!.Document!.Descendants<SdtRun>().Where(s => s.InnerText == before).ElementAt(which);
            var text = control.Descendants<Text>().First();
            (text.Text, text.Space) = (now, DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve);
            control.Descendants<Text>().Skip(1).ToList().ForEach(t => t.Remove());
        }
    }
}
