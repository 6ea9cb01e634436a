// What is kept whole where blocks print nothing.
using OfficeKit.Tests.Support;

namespace OfficeKit.Tests.Compiling.Blocks;

public class GuardsTests
{
    [Test]
    public void AParagraphOfConditionsAloneVanishesWithThem() =>
        Assert.That(new Compilation("{{if a}}甲{{end}}\n乙").Guarded(), Does.StartWith("⟦paragraph ({{if a}}甲{{end}})⟧(乙)"));

    [Test]
    public void AParagraphWithOtherTextStays() => Assert.That(new Compilation("前{{if a}}甲{{end}}\n乙").Guarded(), Does.Not.Contain("⟦"));

    [Test]
    public void ARowOfConditionsAloneVanishesAndSoDoesItsTableWhenNoRowIsLeft() =>
        Assert.That(new Compilation("| {{if a}}甲{{end}} |").Guarded(), Does.Contain("⟦table").And.Contain("⟦row ["));

    [Test]
    public void ATableWithAHeadStays() => Assert.That(new Compilation("| 序号 |\n| {{for x in xs}}{{x}}{{end}} |").Guarded(), Does.Not.Contain("⟦table"));

    [Test]
    public void ACellInWhichAParagraphComesAndGoesKeepsOne() =>
        Assert.That(new Compilation("| {{for x in xs}}甲{{end}} | 乙 |").Guarded(), Does.Contain("{{end}})+>"));

    [Test]
    public void TablesAreKeptApartWhereParagraphsComeAndGo() =>
        Assert.That(new Compilation("| 甲 |\n{{if a}}中{{end}}\n| 乙 |").Guarded(), Does.Contain("÷{[<(乙)>]}"));
}
