// F10: names in the order of their strokes, and the table behind it.
using OfficeKit.Functions;

namespace OfficeKit.Tests.Functions;

public class StrokeOrderTests
{
    const string Golden =
        "丁一、王宁、王建平、方正、田和、田小满、刘雨、江海波、许诺、李文、李晓光、杨帆、何平、张大年、陈默、陈立新、林青、欧阳敏、周敏、赵清源";

    static string[] Shuffled(string names) => [.. names.Split('、').OrderBy(n => string.GetHashCode(n.AsSpan(), StringComparison.Ordinal) & 0xFF).Reverse()];

    [Test]
    public void ThePartyOrderTakesABlankBeforeAGivenNameOfOneCharacter() =>
        Assert.That(string.Join('、', StrokeOrder.Sort(Shuffled(Golden))), Is.EqualTo(Golden));

    [Test]
    public void TheCongressOrderComparesTheGivenNames() =>
        Assert.That(
            string.Join('、', StrokeOrder.Sort(Shuffled(Golden), "人大")),
            Is.EqualTo(
                Golden.Replace("田和、田小满", "田小满、田和", StringComparison.Ordinal).Replace("陈默、陈立新", "陈立新、陈默", StringComparison.Ordinal)
            )
        );

    // 文 begins with a dot, 王 with a horizontal; ICU's stroke order has them the other way round.
    [TestCase("王", "文")]
    [TestCase("十", "厂")]
    [TestCase("丁", "厂")]
    [TestCase("刘", "江")]
    [TestCase("土", "大")]
    [TestCase("车", "牙")]
    [TestCase("冯", "兰")]
    [TestCase("马", "王")]
    [TestCase("石", "龙")]
    [TestCase("许", "孙")]
    [TestCase("周", "郑")]
    [TestCase("吴", "何")]
    [TestCase("𬍛", "魏")]
    [TestCase("㛃", "霍")]
    [TestCase("喆", "龑")]
    [TestCase("䶮", "龑")]
    public void OneSurnameComesBeforeTheOther(string first, string second) =>
        Assert.That(StrokeOrder.Sort([second, first]), Is.EqualTo(new[] { first, second }));

    [Test]
    public void ACharacterOutsideTheTableSortsLastAndIsNamed()
    {
        Assert.That(StrokeOrder.Sort(["陳大文", "xx", "丁一"]), Is.EqualTo(new[] { "丁一", "xx", "陳大文" }));
        Assert.That(StrokeOrder.Unknown(["陳大文", "xx", "丁一", "龘一"]), Is.EqualTo(new[] { "陳", "龘" }));
    }

    [Test]
    public void AMiddleDotCountsForNothing() => Assert.That(StrokeOrder.Unknown(["阿拉坦·其其格"]), Is.Empty);

    [Test]
    public void TheTableHoldsTheWholeStandardList()
    {
        using var stream = typeof(StrokeOrder).Assembly.GetManifestResourceStream("strokes.txt")!;
        var runes = new StreamReader(stream).ReadToEnd().EnumerateRunes().Where(System.Text.Rune.IsLetter).ToList();
        Assert.That(runes, Has.Count.EqualTo(8105).And.Unique);
    }

    [Test]
    public void AnUnknownConventionIsRefused() => Assert.Throws<ArgumentException>(() => StrokeOrder.Sort([], "拼音"));
}
