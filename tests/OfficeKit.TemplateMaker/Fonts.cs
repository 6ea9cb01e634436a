// The faces of a 公文 by their role, as they are written into documents.
namespace OfficeKit.TemplateMaker;

static class Fonts
{
    public const string Title = "方正小标宋简体";
    public const string Body = "仿宋_GB2312";
    public const string Kai = "楷体_GB2312";
    public const string Hei = "黑体";
    public const string Song = "宋体";
    public const string Latin = "Times New Roman";

    // Windows 10 and later bring 仿宋 and 楷体 but not their GB2312 forms: altName tells Word which face to take instead.
    public static string Table =>
        $"""
            <w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
            {Font(Latin, "", "02020603050405020304", "00", "roman")}
            {Font(Body, "仿宋", "02010609030101010101", "86", "modern")}
            {Font(Kai, "楷体", "02010609030101010101", "86", "modern")}
            {Font(Hei, "SimHei", "02010609060101010101", "86", "modern")}
            {Font(Song, "SimSun", "02010600030101010101", "86", "auto")}
            {Font(Title, "FZXiaoBiaoSong-B05S", "02010601030101010101", "86", "script")}
            </w:fonts>
            """;

    static string Font(string name, string alternative, string panose, string charset, string family) =>
        $"""<w:font w:name="{name}">{(alternative.Length > 0 ? $"""<w:altName w:val="{alternative}"/>""" : "")}<w:panose1 w:val="{panose}"/>"""
        + $"""<w:charset w:val="{charset}"/><w:family w:val="{family}"/><w:pitch w:val="variable"/></w:font>""";
}
