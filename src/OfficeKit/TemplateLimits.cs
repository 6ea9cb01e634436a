// How much a template may ask of the computer, because templates are untrusted by default.
namespace OfficeKit;

/// <summary>How much a template may ask of the computer. Templates are untrusted by default; each limit says so when it stops something.</summary>
public sealed record TemplateLimits
{
    /// <summary>The limits used when none are given.</summary>
    public static TemplateLimits Default { get; } = new();

    /// <summary>Most entries in a package. Default 2,000 (real files reach 356).</summary>
    public int PackageEntries { get; init; } = 2_000;

    /// <summary>Most bytes of a package when inflated. Default 256 MB.</summary>
    public long PackageBytes { get; init; } = 256L << 20;

    /// <summary>Most bytes of one part when inflated. Default 64 MB.</summary>
    public long PartBytes { get; init; } = 64L << 20;

    /// <summary>Largest ratio of inflated to compressed bytes for an entry past 1 MB. Default 200.</summary>
    public int CompressionRatio { get; init; } = 200;

    /// <summary>Deepest nesting of XML elements. Default 256 (real files reach 68).</summary>
    public int XmlDepth { get; init; } = 256;

    /// <summary>Most attributes of one element. Default 1,024.</summary>
    public int XmlAttributes { get; init; } = 1_024;

    /// <summary>Longest attribute, in characters. Default 4 M.</summary>
    public int XmlAttributeLength { get; init; } = 4 << 20;

    /// <summary>Longest run of text without markup, in characters. Default 16 M.</summary>
    public int XmlTextLength { get; init; } = 16 << 20;

    /// <summary>Longest tag, in characters. Default 16 K.</summary>
    public int TagLength { get; init; } = 16 << 10;

    /// <summary>All tags of a template together, in characters. Default 2 M; 20,000 honest tags need about 0.5 M.</summary>
    public int AllTagsLength { get; init; } = 2 << 20;

    /// <summary>Rounds of all loops inside one outermost loop. Default 100,000.</summary>
    public int LoopRounds { get; init; } = 100_000;

    /// <summary>Script nodes a render may visit, before what the data allows on top (see <see cref="FuelPerValue"/>). Default 500,000.</summary>
    public long Fuel { get; init; } = 500_000;

    /// <summary>Script nodes a render may visit for each value in its data, so that work may grow with the data but not faster. Default 32.</summary>
    public int FuelPerValue { get; init; } = 32;

    /// <summary>Bytes a part's tags may allocate while they are evaluated, before what the data allows on top (see <see cref="ScriptBytesPerValue"/>). Default
    /// 128 MB.</summary>
    public long ScriptBytes { get; init; } = 128L << 20;

    /// <summary>Bytes a part's tags may allocate for each value in the data. Default 1,024.</summary>
    public int ScriptBytesPerValue { get; init; } = 1_024;

    /// <summary>Bytes of one rendered part. Default 256 MB.</summary>
    public int OutputBytes { get; init; } = 256 << 20;
}
