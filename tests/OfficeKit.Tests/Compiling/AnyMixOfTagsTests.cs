// Whatever mix of tags somebody types, there is a valid document or a diagnostic, never a broken file or a crash.
using OfficeKit.Tests.Support;

namespace OfficeKit.Tests.Compiling;

public class AnyMixOfTagsTests
{
    static readonly string[] Fragments =
    [
        "{{ for x in xs }}",
        "{{ end }}",
        "{{ if a }}",
        "{{ if b }}",
        "{{ else }}",
        "{{ x }}",
        "{{ a }}",
        "文字",
        "甲",
        "",
        "{{ for y in ys }}",
        "{{ y.n }}",
        "{{ end }}",
        "{{ case a }}",
        "{{ when 1 }}",
        "{{ # 注 }}",
        "{{ z = 1 }}",
        "{{ lines }}",
        "{{ indent 2 }}",
        "‖",
        "{{ end }}",
        "{{ x‖s[0] }}",
    ];

    const string Data = """{ "xs": [1, 2, 3], "ys": [ { "n": "甲" }, { "n": "乙" } ], "a": 1, "b": false, "lines": "一\n二\n三", "x": 0, "y": { "n": 0 } }""";

    /// <summary>A document of up to seven lines and tables; the same for the same seed.</summary>
    static string Document(Random random)
    {
        string Mix(int most) => string.Concat(Enumerable.Range(0, random.Next(most)).Select(_ => Fragments[random.Next(Fragments.Length)]));
        string Cell() => random.Next(4) == 0 ? Mix(3) + "⏎" + Mix(3) : Mix(3);
        var lines = new List<string>();
        for (var wanted = random.Next(7) + 1; lines.Count < wanted; )
        {
            if (random.Next(3) > 0)
            {
                lines.Add(Mix(5));
                continue;
            }
            var (columns, rows) = (random.Next(1, 4), random.Next(1, 5));
            lines.AddRange(Enumerable.Range(0, rows).Select(_ => $"| {string.Join(" | ", Enumerable.Range(0, columns).Select(_ => Cell()))} |"));
        }
        return string.Join("\n", lines);
    }

    [Test]
    public void AnyMixOfTagsGivesAValidDocumentOrADiagnostic([Range(1, 8)] int seed)
    {
        var (random, valid) = (new Random(seed), 0);
        for (var i = 0; i < 1500; i++)
        {
            var text = Document(random);
            var template = DocxTemplate.Load(DocxText.ToDocx(text));
            if (!template.IsValid)
            {
                continue;
            }
            try
            {
                DocxText.FromDocx(Rendered.Bytes(template, Data, new RenderOptions { Missing = MissingValue.Empty }));
                valid++;
            }
            catch (OfficeKitException e)
            {
                Assert.That(e.Diagnostics, Is.Not.Empty);
            }
            catch (Exception e)
            {
                Assert.Fail($"{e.Message}\n{text}");
            }
        }
        Assert.That(valid, Is.GreaterThan(50), "enough of the mixes are templates at all");
    }
}
