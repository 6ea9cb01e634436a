// Names that every system can write, none twice (R222).
using System.Text;
using OfficeKit.Bulk.Naming;

namespace OfficeKit.Bulk.Tests.Naming;

sealed class FileNamesTests
{
    [TestCase("a\u202Egpj.exe", "a_gpj.exe.docx")]
    [TestCase("CON", "_CON.docx")]
    [TestCase("甲. ", "甲.docx")]
    [TestCase("../../etc/passwd", "_.._etc_passwd.docx")]
    public void ANameIsMadeSafe(string wanted, string name) => Assert.That(new FileNames().Take(wanted), Is.EqualTo(name));

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
