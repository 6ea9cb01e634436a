// What is a tag in a line of text, what is none, and what was meant as one.
using System.Text;
using OfficeKit.Compiling.Tags;
using OfficeKit.Markup;

namespace OfficeKit.Tests.Compiling.Tags;

public class TagScannerTests
{
    static (List<TagSpan> Tags, List<NearMiss> Misses) Scan(string text)
    {
        const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        var escaped = System.Security.SecurityElement.Escape(text);
        var tree = new XmlTree(Encoding.UTF8.GetBytes($"<w:p {Word}><w:r><w:t>{escaped}</w:t></w:r></w:p>"));
        var (tags, misses) = (new List<TagSpan>(), new List<NearMiss>());
        TagScanner.Scan(TextUnit.Read(tree, tree.Root), tags, misses);
        return (tags, misses);
    }

    [TestCase("甲{{ x }}乙{{ y }}", "x|y")]
    [TestCase("{{x}}{{y}}", "x|y")]
    [TestCase("｛｛　姓名　｝｝", "姓名")]
    [TestCase("{{- x ~}}", "x")]
    [TestCase("{{ a = -1 }}", "a = -1")]
    [TestCase("{{ '}}' }}", "'}}'")]
    [TestCase("{{ “甲” }}", "\"甲\"")]
    [TestCase("{{ 名单 ｜ 连接（“、”） }}", "名单 | 连接(\"、\")")]
    public void ATagIsReadAsItsScript(string text, string scripts)
    {
        var (tags, misses) = Scan(text);
        Assert.That(string.Join("|", tags.Select(t => t.Script)), Is.EqualTo(scripts));
        Assert.That(misses, Is.Empty);
    }

    [TestCase("甲 } 乙 { 丙")]
    [TestCase("{ 花括号 }")]
    [TestCase("")]
    public void SingleBracesAreText(string text)
    {
        var (tags, misses) = Scan(text);
        Assert.That((tags.Count, misses.Count), Is.EqualTo((0, 0)));
    }

    [TestCase("甲 }} 乙", "OK1102")]
    [TestCase("{ { x }}", "OK1103")]
    [TestCase("{{ x }}}", "OK1103")]
    [TestCase("{{{ x }}", "OK1103")]
    public void ANearMissIsToldAndIsNoTag(string text, string code)
    {
        var (tags, misses) = Scan(text);
        Assert.That((string.Join("|", misses.Select(m => m.Code)), tags.Count), Is.EqualTo((code, 0)));
    }

    [Test]
    public void ATagWithoutItsEndEndsBeforeTheNextOne()
    {
        var (tags, _) = Scan("甲 {{ x 乙 {{ y }} 丙");
        Assert.That(tags.Select(t => (t.Source, t.Closed)), Is.EqualTo(new[] { ("{{ x 乙 ", false), ("{{ y }}", true) }));
    }

    [Test]
    public void AnApostropheIsNoQuote() =>
        Assert.That(Scan("{{ x # it's }} 甲 {{ y }}").Tags.Select(t => t.Source), Is.EqualTo(new[] { "{{ x # it's }}", "{{ y }}" }));
}
