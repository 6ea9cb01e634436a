// Papers get names that every system can write, whatever a ledger holds.
using System.Text;
using OfficeKit.Rectification.Papers;

namespace OfficeKit.Rectification.Tests;

sealed class PaperFileTests
{
    static string Name(string number, string branch) => Path.GetFileName(PaperFile.Path("out", number, branch, "整改通知单"));

    [TestCase("x督改〔2017〕12号", "机关一支部", "x督改〔2017〕12号-机关一支部-整改通知单.docx")]
    [TestCase("x督改〔2017〕12号", "a\u202Egpj", "x督改〔2017〕12号-a_gpj-整改通知单.docx")]
    [TestCase("x督改〔2017〕12号", "../甲:乙", "x督改〔2017〕12号-.._甲_乙-整改通知单.docx")]
    [TestCase("x督改〔2017〕12号", "", "x督改〔2017〕12号--整改通知单.docx")]
    public void APaperIsCalledByNumberBranchAndKind(string number, string branch, string name) => Assert.That(Name(number, branch), Is.EqualTo(name));

    [TestCase("字")]
    [TestCase("𬱖")]
    public void OfALongNameTheBranchIsCut(string character)
    {
        var name = Name("x督改〔2017〕12号", string.Concat(Enumerable.Repeat(character, 200)));
        Assert.That(Encoding.UTF8.GetByteCount(name), Is.LessThanOrEqualTo(240));
        Assert.That(name, Does.StartWith("x督改〔2017〕12号-" + character).And.EndsWith(character + "-整改通知单.docx"));
    }
}
