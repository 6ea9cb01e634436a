// Reads .csv as offices save it.
using System.Text;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Sheets.Tests;

sealed class CsvTests : SheetTests
{
    static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    static Encoding Gb18030()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("GB18030");
    }

    [Test]
    public void TheSameRowsComeOutOfEveryEncoding()
    {
        const string text = "卡号,姓名\r\n1,䶮与𬱖\r\n";
        const string rows = "1: 卡号 | 姓名\n2: 1 | 䶮与𬱖";
        Assert.That(Read("a.csv", Utf8(text)), Is.EqualTo(rows), "UTF-8");
        Assert.That(Read("b.csv", [0xEF, 0xBB, 0xBF, .. Utf8(text)]), Is.EqualTo(rows), "UTF-8 with mark");
        Assert.That(Read("c.csv", Gb18030().GetBytes(text)), Is.EqualTo(rows), "GB 18030");
        Assert.That(Read("d.csv", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)]), Is.EqualTo(rows), "UTF-16");
    }

    [Test]
    public void ALineFeedInACellStaysAndTheNextRowHasItsRealLine() =>
        Assert.That(Read("a.csv", Utf8("a,b\r\n\"一\n二\",\"他说\"\"好\"\"\"\r\n三,四\r\n")), Is.EqualTo("1: a | b\n2: 一\n二 | 他说\"好\"\n4: 三 | 四"));

    [Test]
    public void EmptyRowsArePassedOverAndCounted() => Assert.That(Read("a.csv", Utf8("\n,\na,b\n\n1,2\n,\n\n3,4")), Is.EqualTo("3: a | b\n5: 1 | 2\n8: 3 | 4"));

    [Test]
    public void ARowWithTooFewOrTooManyCellsIsReportedAndTheOthersAreRead() =>
        Assert.That(Read("a.csv", Utf8("a,b\n1\n1,2,3\n1,2,\n4,5\n")), Is.EqualTo("1: a | b\n2: 1 |  OK1604\n3: 1 | 2 OK1604\n4: 1 | 2\n5: 4 | 5"));

    [Test]
    public void WhatLooksLikeAFormulaOrACommentIsText() =>
        Assert.That(Read("a.csv", Utf8("a,b\n=1+1,@x\n#三,-1\n")), Is.EqualTo("1: a | b\n2: =1+1 | @x\n3: #三 | -1"));

    [TestCase("a\tb\n1,5\t2\n", "1: a | b\n2: 1,5 | 2")]
    [TestCase("a;b\n1,5;2\n", "1: a | b\n2: 1,5 | 2")]
    [TestCase("a\r1\r2\r", "1: a\n2: 1\n3: 2")]
    public void TabsSemicolonsAndOldLineEndsAreUnderstood(string text, string rows) => Assert.That(Read("a.csv", Utf8(text)), Is.EqualTo(rows));

    [Test]
    public void TheSampleLedgerIsReadWhole()
    {
        using var reader = SheetReader.Open(Path.Combine(Repository.Root, "tests", "Data", "rectification-items.sample.csv"));
        var rows = reader.ReadRows().ToList();
        Assert.That((reader.Head.Count, reader.Head[0], rows.Count, rows[^1].Number), Is.EqualTo((24, "通知单编号", 30, 30)));
        Assert.That(rows.All(r => r.Problem is null && r.Cells.Count == 24), Is.True);
        Assert.That(rows[1].Line, Is.EqualTo(4), "the first row holds a line feed");
    }

    [Test]
    public void AQuoteThatIsNeverClosedIsToldWithItsLine()
    {
        var found = Stops("a.csv", Utf8("a,b\n1,2\n\"3,4\n5,6\n"));
        Assert.That((found.Code, found.Location.Place), Is.EqualTo(("OK1605", "第3行")));
    }

    [Test]
    public void BytesThatAreNoTextAreToldWithTheirLine()
    {
        var found = Stops("a.csv", [.. Utf8("a\n1\n"), 0xFF, 0xFF, 0xFF]);
        Assert.That((found.Code, found.Location.Place), Is.EqualTo(("OK1602", "第3行")));
    }

    [TestCase("", "OK1603")]
    [TestCase("\n,,\n", "OK1603")]
    [TestCase("姓名,姓名\n1,2\n", "OK1603")]
    public void AHeadThatIsMissingOrSaysAThingTwiceIsTold(string text, string code) => Assert.That(Stops("a.csv", Utf8(text)).Code, Is.EqualTo(code));

    [Test]
    public void AFileThatIsNoSheetOrIsNotThereIsTold()
    {
        Assert.That(Stops("a.doc", Utf8("x")).Code, Is.EqualTo("OK1601"));
        Assert.That(Assert.Throws<OfficeKitException>(() => SheetReader.Open(PathOf("none.csv"))).Diagnostics.Single().Code, Is.EqualTo("OK1501"));
    }

    [Test]
    public void ACellOfAHundredThousandCharactersIsRead() =>
        Assert.That(Read("a.csv", Utf8($"a\n\"{new string('字', 100_000)}\"\n")), Has.Length.EqualTo("1: a\n2: ".Length + 100_000));

    [Test]
    public void ATitleAboveTheHeadIsHintedAt()
    {
        File.WriteAllText(PathOf("a.csv"), "整改台账,,\n编号,支部,问题\n");
        using var reader = SheetReader.Open(PathOf("a.csv"));
        Assert.That(reader.ReadRows().Single().Problem!.Hint, Does.Contain("标题").Or.Contain("title"));
    }
}
