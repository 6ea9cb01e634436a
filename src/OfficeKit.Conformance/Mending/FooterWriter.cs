// Writes the page number of a 公文: — 1 —, right on odd pages, left on even ones.
using System.Xml.Linq;
using OfficeKit.Conformance.Reading;

namespace OfficeKit.Conformance.Mending;

static class FooterWriter
{
    const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml";
    const string Fonts =
        "<w:rPr><w:rFonts w:hint=\"eastAsia\" w:ascii=\"宋体\" w:hAnsi=\"宋体\" w:eastAsia=\"宋体\"/><w:b w:val=\"0\"/><w:i w:val=\"0\"/>"
        + "<w:color w:val=\"000000\"/><w:spacing w:val=\"0\"/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/></w:rPr>";

    /// <summary>Gives all sections the two feet, in place of those that are empty.</summary>
    public static void AddTo(Paper paper)
    {
        foreach (var section in paper.Sections.Take(1))
        {
            section.Element.Elements(WordNames.Main + "footerReference").Where(r => r.Get("type") is "default" or "even" or null).Remove();
            Refer(section.Element, paper, "even", "left");
            Refer(section.Element, paper, "default", "right");
            Mend.Set(section.Element, "pgMar", ("footer", "1434"));
        }
        // The sections that follow have the feet of the first.
        foreach (var section in paper.Sections.Skip(1))
        {
            section.Element.Elements(WordNames.Main + "footerReference").Where(r => r.Get("type") is "default" or "even" or null).Remove();
            Mend.Set(section.Element, "pgMar", ("footer", "1434"));
        }
        Even(paper);
    }

    /// <summary>Gives the first section a foot for even pages.</summary>
    public static void AddEven(Paper paper)
    {
        if (paper.Sections.Count > 0)
        {
            Refer(paper.Sections[0].Element, paper, "even", "left");
            Even(paper);
        }
    }

    static void Even(Paper paper)
    {
        if (paper.Settings is { } settings)
        {
            Mend.Child(settings, "evenAndOddHeaders").RemoveAttributes();
        }
    }

    /// <summary>Puts a page number at its side, one 字 from the edge, in a line as high as the number.</summary>
    public static void Place(Para p, string side)
    {
        var properties = Mend.Of(p);
        Mend.Remove(properties, "ind", "framePr");
        Mend.Set(
            properties,
            "ind",
            ("leftChars", side == "left" ? "100" : "0"),
            ("left", side == "left" ? "280" : "0"),
            ("rightChars", side == "right" ? "100" : "0"),
            ("right", side == "right" ? "280" : "0"),
            ("firstLineChars", "0"),
            ("firstLine", "0")
        );
        Mend.Set(properties, "spacing", ("before", "0"), ("after", "0"), ("line", "320"), ("lineRule", "exact"));
        Mend.Value(properties, "jc", side);
    }

    /// <summary>The runs of a page number.</summary>
    public static IEnumerable<XElement> Runs() => XElement.Parse($"<w:p xmlns:w=\"{WordNames.Main}\">{RunsXml}</w:p>").Elements().ToList();

    static string RunsXml =>
        string.Concat(
            (
                (string[])
                    [
                        "<w:t xml:space=\"preserve\">— </w:t>",
                        "<w:fldChar w:fldCharType=\"begin\"/>",
                        "<w:instrText xml:space=\"preserve\"> PAGE </w:instrText>",
                        "<w:fldChar w:fldCharType=\"separate\"/>",
                        "<w:t>1</w:t>",
                        "<w:fldChar w:fldCharType=\"end\"/>",
                        "<w:t xml:space=\"preserve\"> —</w:t>",
                    ]
            ).Select(content => $"<w:r>{Fonts}{content}</w:r>")
        );

    static void Refer(XElement section, Paper paper, string type, string side)
    {
        var name = Enumerable.Range(1, int.MaxValue).Select(n => $"word/footerVerify{n}.xml").First(n => paper.Parts.Root(n) is null);
        var indent =
            side == "right"
                ? "w:leftChars=\"0\" w:left=\"0\" w:rightChars=\"100\" w:right=\"280\""
                : "w:leftChars=\"100\" w:left=\"280\" w:rightChars=\"0\" w:right=\"0\"";
        var id = paper.Parts.Add(
            name,
            ContentType,
            "footer",
            $"<w:ftr xmlns:w=\"{WordNames.Main}\"><w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"320\" w:lineRule=\"exact\"/>"
                + $"<w:ind {indent} w:firstLineChars=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"{side}\"/></w:pPr>{RunsXml}</w:p></w:ftr>"
        );
        section.AddFirst(
            new XElement(WordNames.Main + "footerReference", new XAttribute(WordNames.Main + "type", type), new XAttribute(WordNames.R + "id", id))
        );
    }
}
