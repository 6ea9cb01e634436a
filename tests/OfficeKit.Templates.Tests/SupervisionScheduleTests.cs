// 督导检查安排: its rules, and what a public copy leaves out.
namespace OfficeKit.Templates.Tests;

public class SupervisionScheduleTests
{
    const string Kind = "supervision-schedule";

    [TestCase("groups[1].branches[0]", "南湖社区党支部", "V54 groups")]
    [TestCase("rounds[0].coverage", """["南湖社区党支部","和平社区党支部","柳塘村党支部"]""", "V55 rounds[0].coverage")]
    [TestCase("groups[0].members[1].unit", "和平社区党支部", "V56 groups[0].members[1]")]
    [TestCase("groups[1].leader", """{"name":"务实","unit":"石沟村党支部"}""", "V56 groups[1].leader")]
    [TestCase("rounds[2].dateTo", "2017-08-20", "V57 rounds[2].dateTo")]
    [TestCase("rounds[2].dateFrom", "2017-07-01", "V57 rounds[2].dateFrom")]
    [TestCase("rounds[2].no", "4", "V57 rounds[2].no")]
    [TestCase("checklist[0].score", "30", "V57 checklist")]
    [TestCase("rounds[0].way", "随便看看", "OK1305 rounds[0].way")]
    public void ABrokenRuleIsTold(string path, string value, string broken) => Assert.That(Rules.Broken(Kind, path, value), Does.Contain(broken));

    [Test]
    public void AnOfficeMayBeAnObjectAndItsShortNameCounts() =>
        Assert.That(
            Rules.Broken(Kind, "groups[0].branches", """[{"name":"中共xx市东桥镇南湖社区支部委员会","short":"南湖社区党支部"},{"name":"和平社区党支部"}]"""),
            Is.EqualTo(new[] { "V55 rounds[0].coverage", "V55 rounds[3].coverage" }),
            "the round names it otherwise"
        );

    [Test]
    public void APublicCopyLeavesOutDatesAndBranchesOfUnannouncedRounds()
    {
        var kind = KindCatalog.Find(Kind)!;
        var data = Rules.Sample(Kind, "sample-public.json").With("rounds[1].coverage", "阳光社区党支部");
        var text = Rules.Text(kind, data, out _);
        Assert.That(text, Does.Not.Contain("7月25日").And.Not.Contain("阳光社区党支部").And.Not.Contain("检查结果").And.Contain("8月21日"));
        Assert.That(Rules.Text(kind, data.With("public", "false"), out _), Does.Contain("7月25日至28日").And.Contain("阳光社区党支部").And.Contain("检查结果"));
    }
}
