// Names of files that every system can write.
using System.Globalization;
using System.Text;
using OfficeKit.Plumbing;

namespace OfficeKit.Tests.Plumbing;

public class SafeFileNameTests
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
    [TestCase("a\u2066b\u200Fc\uFEFFd", "a_b_c_d")]
    [TestCase("CON", "_CON")]
    [TestCase("lpt¹.log", "_lpt¹.log")]
    [TestCase("e\u0301", "é")]
    [TestCase("", "_")]
    public void ANameIsMadeSafe(string wanted, string safe) => Assert.That(SafeFileName.Of(wanted), Is.EqualTo(safe));

    // Halves of a pair cannot stand in an attribute.
    [Test]
    public void HalfACharacterIsReplaced() => Assert.That(SafeFileName.Of("a\uD83Db\uDE00c"), Is.EqualTo("a_b_c"));

    [TestCase("字", 200)]
    [TestCase("𬱖", 200)]
    [TestCase("👨‍👩‍👧‍👦", 100)]
    [TestCase("a", 500)]
    public void ALongNameIsCutBetweenCharacters(string character, int times)
    {
        var name = SafeFileName.Cut(string.Concat(Enumerable.Repeat(character, times)), ".docx");
        Assert.That(SafeFileName.Fits(name), Is.True);
        Assert.That(new StringInfo(name).LengthInTextElements, Is.LessThanOrEqualTo(80));
        Assert.That(Encoding.UTF8.GetByteCount(name), Is.LessThanOrEqualTo(240));
        Assert.That(name.Replace(character, "", StringComparison.Ordinal), Is.EqualTo(".docx"));
        Assert.That(SafeFileName.Fits(string.Concat(Enumerable.Repeat(character, times)) + ".docx"), Is.False);
    }
}
