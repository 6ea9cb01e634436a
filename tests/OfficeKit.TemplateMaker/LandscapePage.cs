// The page of a 横排表格: A4 turned on its side, its page number where the upright pages have theirs (R164, R165).
namespace OfficeKit.TemplateMaker;

static class LandscapePage
{
    /// <summary>The width of the 版心 on its side, in twips: 225 mm.</summary>
    public const int TextWidth = 12756;

    const int EmuPerTwip = 635;

    // Seen upright, the number stands in a line of 16 pt whose lower edge is 1434 twips from the paper's foot; turned, the foot is the left edge.
    const int NumberLeft = 1434,
        NumberLine = 320;

    // The upright page is turned clockwise: 订口 is at the top, 天头 at the right, so that the table's head is at the binding edge of odd
    // pages and at the cut edge of even ones. The margins are the same on both, as they are on upright pages (A4).
    public const string Section =
        $"""<w:sectPr><w:footerReference w:type="default" r:id="{PageSetup.OddFooterId}"/><w:footerReference w:type="even" r:id="{PageSetup.EvenFooterId}"/>"""
        + """<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>"""
        + """<w:pgMar w:top="1588" w:right="2098" w:bottom="1474" w:left="1984" w:header="851" w:footer="1434" w:gutter="0"/>"""
        + """<w:cols w:space="425"/></w:sectPr>""";

    public static string OddFooter => Footer(11, PageSetup.OddNumber);

    public static string EvenFooter => Footer(12, PageSetup.EvenNumber);

    // The footer's own paragraph is a hair high: it only carries the box and must not push the text up.
    static string Footer(int id, string number)
    {
        var carrier = Markup.ParagraphOf("Footer", Box(id, number), """<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>""");
        return $"<w:ftr {Markup.Namespaces} mc:Ignorable=\"wp14\">{carrier}</w:ftr>";
    }

    static string Box(int id, string number)
    {
        var (left, top) = (NumberLeft * EmuPerTwip, Top * EmuPerTwip);
        var (cx, cy) = (NumberLine * EmuPerTwip, PageSetup.TextWidth * EmuPerTwip);
        var style =
            $"position:absolute;margin-left:{NumberLeft / 20.0}pt;margin-top:{Top / 20.0}pt;"
            + $"width:{NumberLine / 20.0}pt;height:{PageSetup.TextWidth / 20.0}pt;z-index:{id};"
            + "mso-position-horizontal-relative:page;mso-position-vertical-relative:page";
        var head = Markup.OneLine(
            $"""
            <mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>
            <wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="{id}" behindDoc="0" locked="0"
             layoutInCell="1" allowOverlap="1">
            <wp:simplePos x="0" y="0"/>
            <wp:positionH relativeFrom="page"><wp:posOffset>{left}</wp:posOffset></wp:positionH>
            <wp:positionV relativeFrom="page"><wp:posOffset>{top}</wp:posOffset></wp:positionV>
            <wp:extent cx="{cx}" cy="{cy}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>
            <wp:docPr id="{id}" name="页码" descr="页码"/><wp:cNvGraphicFramePr/>
            <a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
            <wps:wsp><wps:cNvSpPr txBox="1"/>
            <wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm>
            <a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>
            <wps:txbx><w:txbxContent>
            """
        );
        var middle = Markup.OneLine(
            $"""
            </w:txbxContent></wps:txbx>
            <wps:bodyPr rot="0" vert="vert" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/></wps:bodyPr>
            </wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>
            <mc:Fallback><w:pict><v:rect id="_x0000_s{1025 + id}" alt="页码" style="{style}" filled="f" stroked="f">
            <v:textbox style="layout-flow:vertical" inset="0,0,0,0"><w:txbxContent>
            """
        );
        var foot = Markup.OneLine(
            """
            </w:txbxContent></v:textbox><w10:wrap anchorx="page" anchory="page"/></v:rect></w:pict></mc:Fallback>
            </mc:AlternateContent>
            """
        );
        return Markup.RawRun($"{head}\n{number}{middle}\n{number}{foot}");
    }

    const int Top = 1588;
}
