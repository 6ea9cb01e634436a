// Names that every system can write, none twice (R222).
using System.Text;
using OfficeKit.Bulk.Naming;

namespace OfficeKit.Bulk.Tests.Naming;

sealed class FileNamesTests
{
    [TestCase("x督改〔2017〕12号", "x督改〔2017〕12号")]
    [TestCase("a/b\\c:d*e?f\"g<h>i|j", "a_b_c_d_e_f_g_h_i_j")]
    [TestCase("../../etc/passwd", "_.._etc_passwd")]
    [TestCase("a\u202Egpj.exe", "a_gpj.exe")]
    [TestCase("nul", "_nul")]
    [TestCase("com1.txt", "_com1.txt")]
    [TestCase(" 甲. ", "甲")]
    [TestCase("...", "_")]
    [TestCase("a\tb\0c", "a_b_c")]
    public void ANameIsMadeSafe(string wanted, string safe) => Assert.That(FileNames.Safe(wanted), Is.EqualTo(safe));

    [Test]
    public void ALongNameIsCutWholeCharactersAndStaysUnique()
    {
        var names = new FileNames();
        string[] taken = [names.Take(new string('字', 200)), names.Take(new string('字', 200)), names.Take(string.Concat(Enumerable.Repeat("𬱖", 200)))];
        Assert.That(taken.Distinct().Count(), Is.EqualTo(3));
        foreach (var name in taken)
        {
            Assert.That(new System.Globalization.StringInfo(name).LengthInTextElements, Is.LessThanOrEqualTo(80));
            Assert.That(Encoding.UTF8.GetByteCount(name), Is.LessThanOrEqualTo(240));
            Assert.That(name, Does.EndWith(".docx").And.Not.Contain("\uFFFD"));
        }
    }

    [Test]
    public void TenThousandRowsOfOneNameAreNamedWithoutASearch()
    {
        var names = new FileNames();
        var taken = Enumerable.Range(0, 10_000).Select(_ => names.Take("甲")).ToList();
        Assert.That((taken[0], taken[1], taken[^1], taken.Distinct().Count()), Is.EqualTo(("甲.docx", "甲(2).docx", "甲(10000).docx", 10_000)));
    }

    [Test]
    public void ANumberThatIsSomebodysNameIsPassedOver()
    {
        var names = new FileNames();
        Assert.That(new[] { "甲", "甲(2)", "甲", "甲" }.Select(names.Take), Is.EqualTo(new[] { "甲.docx", "甲(2).docx", "甲(3).docx", "甲(4).docx" }));
    }
}
