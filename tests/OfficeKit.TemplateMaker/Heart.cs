// A heart drawn in outline, for the cards of small wishes (R227).
namespace OfficeKit.TemplateMaker;

static class Heart
{
    const int EmuPerMillimetre = 36000;

    /// <summary>A run that holds the heart in the line of text; readers that do not know shapes show the character.</summary>
    public static string Run(int id, int millimetres)
    {
        var side = millimetres * EmuPerMillimetre;
        return Markup.RawRun(
            Markup.OneLine(
                $"""
                <mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>
                <wp:inline distT="0" distB="0" distL="0" distR="0">
                <wp:extent cx="{side}" cy="{side}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>
                <wp:docPr id="{id}" name="心形 {id}" descr="心形"/><wp:cNvGraphicFramePr/>
                <a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
                <wps:wsp><wps:cNvSpPr/>
                <wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{side}" cy="{side}"/></a:xfrm>
                <a:prstGeom prst="heart"><a:avLst/></a:prstGeom><a:noFill/>
                <a:ln w="19050"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>
                </a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>
                <mc:Fallback><w:t>♡</w:t></mc:Fallback></mc:AlternateContent>
                """
            ),
            """<w:color w:val="FF0000"/>"""
        );
    }
}
