// The rules of the records of meetings: each with a record that breaks it; the samples break none.
using OfficeKit.Tests.Shared;

namespace OfficeKit.Templates.Tests;

public class MeetingRuleTests
{
    static readonly DateOnly Today = new(2021, 6, 30);

    static TemplateData Changed(DocumentKind kind, string sample, string changes) =>
        changes
            .Split(" ; ")
            .Select(c => c.Split('=', 2))
            .Aggregate(TemplateData.Parse(kind.Read(sample)!), (data, change) => kind.Schema!.With(data, change[0], change[1]));

    /// <summary>What is broken after the changes (path=value, parted by “ ; ”), information included.</summary>
    static IEnumerable<string> Broken(string id, string changes)
    {
        var (kind, sample) = (KindCatalog.Find(id.Split('/')[0])!, id.Contains('/', StringComparison.Ordinal) ? id.Split('/')[1] : "sample.json");
        return kind.Check(Changed(kind, sample, changes), Today).Select(d => $"{d.Code} {d.Field}");
    }

    const string Assembly = "branch-assembly-minutes",
        Election = "branch-assembly-minutes/sample-election.json",
        Committee = "branch-committee-minutes",
        Group = "group-meeting-minutes",
        Lecture = "party-lecture-record",
        ThemeDay = "theme-day-record",
        Summary = "meeting-summary";

    [TestCase(Assembly, "end=2017-09-05T14:00", "V1 end")]
    [TestCase(Assembly, "end=2017-09-06T16:40", "V1 end")]
    [TestCase(Assembly, "start=2017-09-05T02:00", "V1 end")]
    [TestCase(Assembly, "recorder=陈立新", "V2 recorder")]
    [TestCase(Assembly, "chair=孙安", "V2 chair")]
    [TestCase(Assembly, "attendance.expected=24", "V3 attendance.expected")]
    [TestCase(Assembly, "attendance.actual=19", "V4 attendance.present")]
    [TestCase(Assembly, "attendance.leave[0].name=丁一", "V5 attendance")]
    [TestCase(Assembly, "attendance.present[0]=王宁", "V5 attendance")]
    [TestCase(Assembly, "attendance.leave[0].kind=事假 ; attendance.leave[0].reason=", "V5 attendance.leave[0].reason")]
    [TestCase(Assembly, "observers[0].name=丁一", "V5 observers[0]")]
    [TestCase(Assembly, "attendance.expected=50", "V6 attendance.actual")]
    [TestCase(Assembly, "attendance.expected=26", "V6 attendance.actual")]
    [TestCase(Assembly, "attendance.voting.expected=20", "V7 attendance.voting.expected")]
    [TestCase(Assembly, "attendance.voting.actual=17", "V8 attendance.voting.actual")]
    [TestCase(Assembly, "attendance.probationary[0]=无名", "V8 attendance.probationary[0]")]
    [TestCase(Assembly, "items[2].no=4", "V9 items[2].no")]
    [TestCase(Assembly, "agenda[1]=审议别的计划", "V9 agenda[1]")]
    [TestCase(Assembly, "items[1].vote=null", "V10 items[1].vote")]
    [TestCase(Assembly, "items[1].resolution=会议听取了说明。", "V10 items[1].resolution")]
    [TestCase(Assembly, "items[1].vote.for=17", "V11 items[1].vote")]
    [TestCase(Assembly, "items[2].vote.abstain=0", "V11 items[2].vote")]
    [TestCase(Assembly, "items[2].vote.written=1", "V11 items[2].vote")]
    [TestCase(Assembly, "items[2].vote.returned=19", "V11 items[2].vote")]
    [TestCase(Assembly, "attendance.voting.expected=37", "V12 attendance.voting.actual")]
    [TestCase(Assembly, "attendance.voting.expected=36", "V12 attendance.voting.actual")]
    [TestCase(Assembly, "items[1].vote.for=10 ; items[1].vote.against=8", "V13 items[1].vote.passed")]
    [TestCase(Assembly, "items[1].vote.passed=false", "V13 items[1].vote.passed")]
    [TestCase(Assembly, "actions[0].due=2017-09-05", "V16 actions[0].due")]
    [TestCase(Assembly, "actions[0].owner=无名", "V16 actions[0].owner")]
    [TestCase(Assembly, "signatures=null", "V17 signatures")]
    [TestCase(Assembly, "recordedDate=2017-09-09", "V17 recordedDate")]
    [TestCase(Assembly, "items[1].summary=计划自2017年9月31日起施行。", "V64 items[1].summary")]
    [TestCase(Assembly, "place=xx活动室", "V66 ")]
    [TestCase(Election, "items[0].vote.actual=11", "V14 items[0].vote.actual")]
    [TestCase(Election, "items[0].vote.returned=13", "V14 items[0].vote")]
    [TestCase(Election, "items[0].vote.candidates[3].for=9", "V14 items[0].vote.candidates")]
    [TestCase(Election, "items[0].vote.candidates[2].for=6", "V15 items[0].vote.elected")]
    [TestCase(Election, """items[0].vote.elected=["石磊","田小满"]""", "V15 items[0].vote.elected")]
    [TestCase(Election, """items[0].vote.elected=["石磊","田小满","赵清源","沈括"]""", "V15 items[0].vote.elected")]
    [TestCase(Election, """items[0].vote.elected=["石磊","田小满","无名"]""", "V15 items[0].vote.elected[2]")]
    [TestCase(
        Election,
        "items[0].vote.candidates[1].for=8 ; items[0].vote.candidates[2].for=8 ; items[0].vote.candidates[3].for=8",
        "V15 items[0].vote.elected"
    )]
    [TestCase(Election, "items[2].vote.written=0", "V11 items[2].vote")]
    [TestCase(Committee, "attendance.actual=2", "V13 attendance.actual")]
    [TestCase(Committee, "attendance.expected=9", "V13 attendance.expected")]
    [TestCase(Committee, "items[0].vote.for=2 ; items[0].vote.against=2", "V13 items[0].vote.passed")]
    [TestCase(Committee, "attendance.voting.expected=4", "V7 attendance.voting.expected")]
    [TestCase(Committee, "attendance.voting.actual=3", "V8 attendance.voting.actual")]
    [TestCase(Group, "leader=李晓光", "V2 recorder")]
    [TestCase(Group, "speeches[0].speaker=高远", "V4 speeches[0].speaker")]
    [TestCase(Group, "criticism[1].to=方正", "V5 criticism[1].to")]
    [TestCase(Group, "result=支部决定增补委员。", "V10 result")]
    [TestCase(Lecture, "hours=2", "V1 hours")]
    [TestCase(Lecture, "hours=0.7", "V1 hours")]
    [TestCase(Lecture, "recorder=罗列", "V2 recorder")]
    [TestCase(Lecture, "title=《做合格党员》", "R187 title")]
    [TestCase(ThemeDay, "session.month=8", "V18 start")]
    [TestCase(ThemeDay, "fees.list=[]", "V19 fees.list")]
    [TestCase(ThemeDay, "items=[]", "V19 items")]
    [TestCase(ThemeDay, "requiredActions=[]", "V19 requiredActions")]
    [TestCase(ThemeDay, "fees.total=107.06", "V20 fees.total")]
    [TestCase(ThemeDay, "fees.total=107.06", "V65 fees.total")]
    [TestCase(ThemeDay, "fees.list[0].amount=1.01", "V20 fees.total")]
    [TestCase(ThemeDay, "fees.count=14", "V20 fees.count")]
    [TestCase(ThemeDay, "fees.totalUpper=人民币壹佰零柒元伍分", "V20 fees.totalUpper")]
    [TestCase(ThemeDay, "fees.list[0].name=无名", "V21 fees.list")]
    [TestCase(ThemeDay, "fees.list[3].amount=15.80", "V22 fees.list[3].amount")]
    [TestCase(ThemeDay, "fees.list[0].amount=5.00", "V22 fees.list[0].amount")]
    [TestCase(ThemeDay, "fees.month=2017-08", "V23 fees.month")]
    [TestCase(ThemeDay, "fees.list[0].month=2017-10", "V23 fees.list[0].month")]
    [TestCase(ThemeDay, "fees.list[0].amount=1.005", "V24 fees.list[0].amount")]
    [TestCase(ThemeDay, "fees.list[0].amount=-1", "V24 fees.list[0].amount")]
    [TestCase(ThemeDay, "items[0].vote.for=12", "V11 items[0].vote")]
    [TestCase(ThemeDay, "wishes[0].due=null", "V40 wishes[0]")]
    [TestCase(ThemeDay, "wishes[0].due=2017-09-15", "V40 wishes[0].due")]
    [TestCase(ThemeDay, "wishes[0].content=xx", "V40 wishes[0]")]
    [TestCase(ThemeDay, "wishes[1].no=WX2017-041", "V41 wishes[1].no")]
    [TestCase(Summary, "issue.previous=5", "V25 issue.number")]
    [TestCase(Summary, "issue.display=第8期", "R179 issue.display")]
    [TestCase(Summary, "observers[0].name=严明", "V26 attendance")]
    [TestCase(Summary, "attendance.expected=10", "V26 attendance.expected")]
    [TestCase(Summary, "attendance.actual=7", "V26 attendance.present")]
    [TestCase(Summary, "decisions[0].units=[]", "V27 decisions[0].units")]
    [TestCase(Summary, "decisions[0].text=会议要求于10月底前完成。", "V27 decisions[0].due")]
    [TestCase(Summary, "decisions[1].due=2017-09-20", "V27 decisions[1].due")]
    [TestCase(Summary, "issueDate=2017-09-19", "V28 issueDate")]
    [TestCase(Summary, "printer.date=2017-09-21", "V28 printer.date")]
    [TestCase(Summary, "decisions[0].heading=关于督导。", "R96 decisions[0].heading")]
    [TestCase(Summary, "opening=会议议定事项纪要如下：", "R185 opening")]
    [TestCase(Summary, "mark=中共xx市委文件", "R178 mark")]
    [TestCase(Summary, "decisions[1].no=3", "V9 decisions[1].no")]
    public void ABrokenRuleIsTold(string kind, string changes, string broken) => Assert.That(Broken(kind, changes), Does.Contain(broken));

    [TestCase(Assembly, "end=2017-09-06T01:40 ; crossDay=true")]
    [TestCase(Assembly, "attendance.expected=24 ; attendance.absent=[\"赵某\"] ; attendance.voting.expected=22")]
    [TestCase(Assembly, "items[1].vote.for=11 ; items[1].vote.against=7")]
    [TestCase(Assembly, "items[2].vote.for=18 ; items[2].vote.written=1")]
    [TestCase(Assembly, "items[1].vote.for=9 ; items[1].vote.against=9 ; items[1].vote.passed=false")]
    [TestCase(Election, "items[0].vote.candidates[3].for=3")]
    [TestCase(ThemeDay, "fees.list[3].base=12000 ; fees.list[3].amount=240 ; fees.total=315.45 ; fees.totalUpper=人民币叁佰壹拾伍元肆角伍分")]
    [TestCase(ThemeDay, "fees.list[3].base=6000 ; fees.list[3].retired=true ; fees.list[3].amount=60 ; fees.total=135.45 ; fees.totalUpper=null")]
    [TestCase(Summary, "issue.previous=6 ; issue.display=〔2017〕7号")]
    public void AnUncommonButRightRecordIsLeftAlone(string id, string changes)
    {
        var (kind, sample) = (KindCatalog.Find(id.Split('/')[0])!, id.Contains('/', StringComparison.Ordinal) ? id.Split('/')[1] : "sample.json");
        Assert.That(kind.Check(Changed(kind, sample, changes), Today).Where(d => d.Severity != DiagnosticSeverity.Info), Is.Empty);
    }

    [TestCase(Assembly)]
    [TestCase(ThemeDay)]
    [TestCase(Summary)]
    public void ARunDoesNotHaveTheSameRecordTwice(string id)
    {
        var kind = KindCatalog.Find(id)!;
        var (seen, data) = (new EarlierRecords(), TemplateData.Parse(kind.Read("sample.json")!));
        Assert.That(kind.Check(data, Today, seen).Where(d => d.Severity != DiagnosticSeverity.Info), Is.Empty);
        Assert.That(kind.Check(data, Today, seen).Select(d => d.Code), Has.Some.EqualTo(id == Summary ? "V25" : "V18"));
    }

    [Test]
    public void SixWishesOfOneClaimantAreTooMany()
    {
        var wishes = string.Join(
            ',',
            Enumerable.Range(1, 6).Select(i => $$"""{"no":"W{{i}}","wisher":"甲","content":"一台收音机","claimant":"石头","due":"2017-10-10"}""")
        );
        Assert.That(
            Broken(ThemeDay, $"wishes=[{wishes}]").Where(b => b.StartsWith("V41", StringComparison.Ordinal)),
            Is.EqualTo(new[] { "V41 wishes[5].claimant" })
        );
    }

    [Test]
    public void ALongTitleIsBrokenBeforeItsLastWords()
    {
        var kind = KindCatalog.Find(Assembly)!;
        using var memory = new MemoryStream();
        kind.Template.Render(TemplateData.Parse(kind.Read("sample.json")!), memory, new RenderOptions { Schema = kind.Schema });
        Assert.That(PlainText.Of(memory.ToArray()), Does.StartWith("南湖社区党支部2017年第三季度\n党员大会会议记录\n\n"), "R81, R83");
    }
}
