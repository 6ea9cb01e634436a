// What a block repeats: text, paragraphs, rows, columns – by where its tags stand.
using OfficeKit.Tests.Support;

namespace OfficeKit.Tests.Compiling.Blocks;

public class BlockLifterTests
{
    const string For = "{{for x in xs}}",
        If = "{{if a}}",
        Else = "{{else}}",
        End = "{{end}}";

    // An edge stands where its tag begins, or before the paragraph, row or run that is cut with the tag.
    [Test]
    public void TextBesideTheTagsIsRepeatedInItsParagraph() => Assert.That(new Compilation($"前{For}甲{End}后").Lifted(), Is.EqualTo($"(前«{For}甲»{End}后)"));

    [Test]
    public void ALoopAloneInItsParagraphRepeatsTheParagraph() => Assert.That(new Compilation($"{For}甲{End}").Lifted(), Is.EqualTo($"«({For}甲{End})»"));

    [Test]
    public void AConditionAloneInItsParagraphStaysInside() => Assert.That(new Compilation($"{If}甲{End}").Lifted(), Is.EqualTo($"(«{If}甲»{End})"));

    [Test]
    public void TagsInParagraphsOfTheirOwnRepeatWhatStandsBetween() =>
        Assert.That(new Compilation($"{For}\n甲\n{End}").Lifted(), Is.EqualTo($"«({For})(甲)»({End})"));

    [Test]
    public void TagsInCellsOfOneRowRepeatTheRow() =>
        Assert.That(new Compilation($"| {For}甲 | 乙{End} |").Lifted(), Is.EqualTo($"{{«[<({For}甲)><(乙{End})>]»}}"));

    [Test]
    public void EmptyRowsOfTagsRepeatTheRowsBetween() =>
        Assert.That(new Compilation($"| {For} |\n| 甲 |\n| {End} |").Lifted(), Is.EqualTo($"{{«[<({For})>][<(甲)>]»[<({End})>]}}"));

    [Test]
    public void ABranchDividesTheBlock() =>
        Assert.That(new Compilation($"{If}\n甲\n{Else}\n乙\n{End}").Lifted(), Is.EqualTo($"«({If})(甲)¦({Else})(乙)»({End})"));
}
