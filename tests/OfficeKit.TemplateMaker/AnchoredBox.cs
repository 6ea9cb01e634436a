// A text box that stands at the upper or lower edge of the 版心 and never moves the text.
namespace OfficeKit.TemplateMaker;

/// <param name="Id">The drawing's number, one of its own in the document.</param>
/// <param name="Name">What Word's selection pane shows.</param>
/// <param name="Edge">top or bottom of the 版心.</param>
/// <param name="Width">Twips.</param>
/// <param name="Height">Twips, enough for the text: LibreOffice sets a box that fits itself to its text 2 mm too high, so this one does not.</param>
/// <param name="KeepsClear">Whether body text stays above and below the box.</param>
sealed record AnchoredBox(int Id, string Name, string Edge, int Width, int Height, bool KeepsClear)
{
    const int EmuPerTwip = 635;

    /// <summary>A run that holds the box: the DrawingML form and, for readers that do not know it, the VML form.</summary>
    public string Run(string paragraphs) =>
        Markup.RawRun(
            $"""
            <mc:AlternateContent><mc:Choice Requires="wps">{Drawing(paragraphs)}</mc:Choice><mc:Fallback>{Vml(paragraphs)}</mc:Fallback></mc:AlternateContent>
            """
        );

    string Drawing(string paragraphs)
    {
        var (cx, cy) = (Width * EmuPerTwip, Height * EmuPerTwip);
        var wrap = KeepsClear ? "<wp:wrapTopAndBottom/>" : "<wp:wrapNone/>";
        var anchor = Edge == "bottom" ? "b" : "t";
        var head = Markup.OneLine(
            $"""
            <w:drawing>
            <wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="{Id}" behindDoc="0" locked="0"
             layoutInCell="1" allowOverlap="1">
            <wp:simplePos x="0" y="0"/>
            <wp:positionH relativeFrom="margin"><wp:align>left</wp:align></wp:positionH>
            <wp:positionV relativeFrom="margin"><wp:align>{Edge}</wp:align></wp:positionV>
            <wp:extent cx="{cx}" cy="{cy}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>
            {wrap}
            <wp:docPr id="{Id}" name="{Name}" descr="{Name}"/><wp:cNvGraphicFramePr/>
            <a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
            <wps:wsp><wps:cNvSpPr txBox="1"/>
            <wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm>
            <a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>
            <wps:txbx><w:txbxContent>
            """
        );
        var foot = Markup.OneLine(
            $"""
            </w:txbxContent></wps:txbx>
            <wps:bodyPr rot="0" vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}"><a:noAutofit/></wps:bodyPr>
            </wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>
            """
        );
        return head + "\n" + paragraphs + foot;
    }

    string Vml(string paragraphs)
    {
        var style =
            $"position:absolute;margin-left:0;margin-top:0;width:{Width / 20.0}pt;height:{Height / 20.0}pt;z-index:{Id};"
            + "mso-position-horizontal:left;mso-position-horizontal-relative:margin;"
            + $"mso-position-vertical:{Edge};mso-position-vertical-relative:margin;v-text-anchor:{Edge}";
        var wrap = KeepsClear ? """<w10:wrap type="topAndBottom" anchorx="margin" anchory="margin"/>""" : """<w10:wrap anchorx="margin" anchory="margin"/>""";
        var head = Markup.OneLine(
            $"""
            <w:pict><v:rect id="_x0000_s{1025 + Id}" alt="{Name}" style="{style}" filled="f" stroked="f">
            <v:textbox inset="0,0,0,0"><w:txbxContent>
            """
        );
        return $"{head}\n{paragraphs}</w:txbxContent></v:textbox>{wrap}</v:rect></w:pict>";
    }
}
