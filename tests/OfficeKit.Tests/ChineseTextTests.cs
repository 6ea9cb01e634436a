// What the door to the functions has besides them: reading dates, numbers and document numbers, telling blanks.
namespace OfficeKit.Tests;

public class ChineseTextTests
{
    [TestCase("2017-09-12", "2017-09-12")]
    [TestCase("2017/9/12", "2017-09-12")]
    [TestCase(" 2017.9.12 ", "2017-09-12")]
    [TestCase("2017年9月12日", "2017-09-12")]
    [TestCase("2017 年 9 月 12 日", "2017-09-12")]
    [TestCase("2017-02-30", null)]
    [TestCase("9月12日", null)]
    public void ADayIsReadAsPeopleTypeIt(string typed, string? iso) =>
        Assert.That(ChineseText.ReadDate(typed) is { } day ? ChineseText.ToIsoDate(day) : null, Is.EqualTo(iso));

    [TestCase("二千零一十七", 2017)]
    [TestCase("十二", 12)]
    [TestCase("一十二", -1)]
    public void ANumberIsReadAsItIsWritten(string text, long number) =>
        Assert.That(ChineseText.TryReadNumber(text, out var read) ? read : -1, Is.EqualTo(number));

    [Test]
    public void ADocumentNumberIsTakenApartAndMadeComparable()
    {
        Assert.That(ChineseText.SplitDocumentNumber("x督改[2017]第012号"), Is.EqualTo(("x督改〔2017〕", 12L)));
        Assert.That(ChineseText.SplitDocumentNumber("第12号"), Is.Null);
        Assert.That(ChineseText.NormalizeDocumentNumber("x督改[2017]第012号"), Is.EqualTo("x督改〔2017〕12号"));
        Assert.That(ChineseText.FindDocumentNumbers("见x督改〔2017〕12号和x督改〔2017〕3号"), Has.Exactly(2).Items);
    }

    [TestCase("xx。", true)]
    [TestCase("2017年xx月xx日", true)]
    [TestCase("xx同志", false)]
    [TestCase("2017年", false)]
    [TestCase("", false)]
    public void ABlankSaysNothing(string text, bool isBlank) => Assert.That(ChineseText.IsBlank(text), Is.EqualTo(isBlank));

    [Test]
    public void ABlankLooksAsItsTypeDoes() =>
        Assert.That(
            new[] { BlankType.Text, BlankType.Date, BlankType.Office }.Select(ChineseText.GetBlank),
            Is.EqualTo(new[] { "xx", "xx年xx月xx日", "xxxx" })
        );

    [Test]
    public void EveryTypeHasAWord()
    {
        Assert.That(Enum.GetValues<BlankType>().Select(t => t.ToWord()), Is.Unique.And.All.Matches("^[a-z]+$"));
        Assert.That(Enum.GetValues<FieldKind>().Select(k => k.ToWord()), Is.EqualTo(Enum.GetNames<FieldKind>().Select(n => n.ToLowerInvariant())));
    }
}
