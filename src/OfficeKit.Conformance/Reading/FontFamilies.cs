// The faces of a 公文 and the names that are accepted as the same.
namespace OfficeKit.Conformance.Reading;

/// <param name="Name">The role in words.</param>
/// <param name="Written">The name to write.</param>
/// <param name="Same">Names that are accepted as the same.</param>
sealed record FontFamily(string Name, string Written, params string[] Same)
{
    public bool Holds(string? face) => face is not null && (face == Written || Same.Contains(face, StringComparer.OrdinalIgnoreCase));
}

static class FontFamilies
{
    public static readonly FontFamily Title = new(
        "小标宋",
        "方正小标宋简体",
        "方正小标宋_GBK",
        "FZXiaoBiaoSong-B05",
        "FZXiaoBiaoSong-B05S",
        "小标宋体",
        "华文中宋",
        "STZhongsong"
    );
    public static readonly FontFamily Fang = new(
        "仿宋",
        "仿宋_GB2312",
        "仿宋",
        "FangSong",
        "FangSong_GB2312",
        "方正仿宋_GBK",
        "方正仿宋简体",
        "华文仿宋",
        "STFangsong"
    );
    public static readonly FontFamily Kai = new("楷体", "楷体_GB2312", "楷体", "KaiTi", "KaiTi_GB2312", "方正楷体_GBK", "方正楷体简体", "华文楷体", "STKaiti");
    public static readonly FontFamily Hei = new("黑体", "黑体", "SimHei", "方正黑体_GBK", "方正黑体简体", "STHeiti", "华文黑体");
    public static readonly FontFamily Song = new("宋体", "宋体", "SimSun", "NSimSun", "新宋体", "方正书宋_GBK", "STSong", "华文宋体");

    /// <summary>Whether a face has Chinese characters of its own, so that it may stand for both scripts.</summary>
    public static bool IsChinese(string? face) => face is not null && (Hanzi.In(face) || new[] { Title, Fang, Kai, Hei, Song }.Any(f => f.Holds(face)));
}
