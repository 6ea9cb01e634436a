// Which end belongs to which beginning.
using OfficeKit.Tests.Support;

namespace OfficeKit.Tests.Compiling.Blocks;

public class BlockMatcherTests
{
    [TestCase("{{if a}}甲{{else}}乙{{end}}", "{{if a}}+{{else}}+{{end}}")]
    [TestCase("{{for x in xs}}{{if x}}甲{{end}}{{end}}", "{{for x in xs}}+{{end}} {{if x}}+{{end}}")]
    [TestCase("{{case a}}{{when 1}}甲{{when 2}}乙{{else}}丙{{end}}", "{{case a}}+{{when 1}}+{{when 2}}+{{else}}+{{end}}")]
    public void InOneParagraphTheInnermostComesFirst(string template, string blocks) =>
        Assert.That(string.Join(" ", new Compilation(template).Matched()), Is.EqualTo(blocks));

    [Test]
    public void WhatOpensAndClosesInOneParagraphBelongsTogetherWhateverStandsAround() =>
        Assert.That(new Compilation("{{if a}}\n甲{{if b}}乙{{end}}\n{{end}}").Matched(), Is.EqualTo(new[] { "{{if a}}+{{end}}", "{{if b}}+{{end}}" }));

    [Test]
    public void ARowIsMatchedBeforeItsTable() =>
        Assert.That(
            new Compilation("| {{for x in xs}} | {{end}} |\n| {{if a}} | 甲 |\n| 乙 | {{end}} |").Matched(),
            Is.EqualTo(new[] { "{{for x in xs}}+{{end}}", "{{if a}}+{{end}}" })
        );

    [TestCase("{{if a}}\n| 甲 | {{end}} |", "OK1203")]
    [TestCase("甲{{end}}", "OK1201")]
    [TestCase("{{if a}}甲", "OK1202")]
    [TestCase("{{else}}甲", "OK1204")]
    [TestCase("{{for x in xs}}{{when 1}}{{end}}", "OK1204")]
    public void WhatHasNoPartnerIsTold(string template, string code)
    {
        var compilation = new Compilation(template);
        compilation.Matched();
        Assert.That(compilation.Codes, Is.EqualTo(new[] { code }));
    }
}
