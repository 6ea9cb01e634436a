// The golden values of domain.md section 7, for the helpers that are there.
using OfficeKit.Functions;

namespace OfficeKit.Tests.Functions;

public class ChineseFunctionTests
{
    [TestCase("2017-09-05", "2017年9月5日")]
    [TestCase("2017-09", "2017年9月")]
    [TestCase("2017年xx月xx日", "2017年xx月xx日")]
    public void F1WritesADate(string iso, string text) => Assert.That(ChineseDates.Date(iso), Is.EqualTo(text));

    [TestCase("2017-02-30")]
    [TestCase("2017-13")]
    [TestCase("昨天")]
    public void F1RefusesADateThatIsNone(string text) => Assert.Throws<ArgumentException>(() => ChineseDates.Date(text));

    [TestCase("2017年9月5日", 6)]
    [TestCase("2017年11月25日", 7)]
    [TestCase("中共xx市委组织部", 8)]
    [TestCase("𬍛", 1)]
    public void F5MeasuresText(string text, double width) => Assert.That(TextWidth.Of(text), Is.EqualTo(width));

    [TestCase(8, 6, false, 18, 20)]
    [TestCase(7, 6.5, false, 17.5, 19.5)]
    [TestCase(5, 6, true, 18.5, 18)]
    public void F6PlacesSignatureAndDate(double signature, double date, bool isSealed, double s, double d) =>
        Assert.That(TextWidth.SignOff(signature, date, isSealed), Is.EqualTo((s, d)));

    [TestCase(0, "零")]
    [TestCase(10, "十")]
    [TestCase(12, "十二")]
    [TestCase(20, "二十")]
    [TestCase(101, "一百零一")]
    [TestCase(110, "一百一十")]
    [TestCase(1010, "一千零一十")]
    [TestCase(2017, "二千零一十七")]
    [TestCase(10010, "一万零一十")]
    [TestCase(99_999_999, "九千九百九十九万九千九百九十九")]
    public void F7WritesANumber(long number, string text) => Assert.That(ChineseNumbers.Num(number), Is.EqualTo(text));

    [TestCase(1, 3, "三、")]
    [TestCase(2, 11, "（十一）")]
    [TestCase(3, 2, "2.")]
    [TestCase(4, 5, "（5）")]
    [TestCase(5, 1, "①")]
    public void F8NumbersAHeading(long level, long number, string text) => Assert.That(ChineseNumbers.Heading(level, number), Is.EqualTo(text));

    [TestCase(1, "一是")]
    [TestCase(5, "五是")]
    [TestCase(11, "十一是")]
    public void F9NumbersAPoint(long number, string text) => Assert.That(ChineseNumbers.Ordinal(number), Is.EqualTo(text));

    [TestCase("张三", "张\u3000三")]
    [TestCase("欧阳敏", "欧阳敏")]
    [TestCase("阿拉坦·其其格", "阿拉坦·其其格")]
    [TestCase("王", "王")]
    public void F11PadsAName(string name, string padded) => Assert.That(TextWidth.PadName(name), Is.EqualTo(padded));

    [TestCase("x委发[2017]第012号", "x委发〔2017〕12号")]
    [TestCase("x委发【2017】12号", "x委发〔2017〕12号")]
    [TestCase("x委发（2017）12号", "x委发〔2017〕12号")]
    [TestCase("x委发［2017］12号", "x委发〔2017〕12号")]
    public void F16RepairsADocumentNumber(string text, string repaired) => Assert.That(DocumentNumbers.Repair(text), Is.EqualTo(repaired));

    [Test]
    public void F16BuildsADocumentNumber() => Assert.That(DocumentNumbers.Build("x委发", 2017, 12), Is.EqualTo("x委发〔2017〕12号"));
}
