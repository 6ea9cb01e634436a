// How documents are wanted: what render and bulk let one choose.
namespace OfficeKit.Operations.Work;

/// <summary>How documents are wanted.</summary>
sealed record RenderChoices
{
    /// <summary>The words for what a missing value prints, on the command line and in requests.</summary>
    public static IReadOnlyDictionary<string, MissingValue> MissingWords { get; } =
        new Dictionary<string, MissingValue>
        {
            ["error"] = MissingValue.Error,
            ["blank"] = MissingValue.Blank,
            ["keep"] = MissingValue.Keep,
            ["empty"] = MissingValue.Empty,
        };

    /// <summary>What a missing value prints.</summary>
    public MissingValue Missing { get; init; }

    /// <summary>A final document: a required blank stops it.</summary>
    public bool Final { get; init; }

    /// <summary>Keeps the data in the file.</summary>
    public bool EmbedData { get; init; }

    /// <summary>Why a document is wanted although rules of level E are broken; null when it is not.</summary>
    public string? Force { get; init; }

    /// <summary>The day that counts as today for the rules.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The moment that counts as now for the template. Default: the moment of the call.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>Document numbers that exist elsewhere (V63).</summary>
    public IReadOnlyCollection<string> Known { get; init; } = [];

    /// <summary>The options of rendering a template so.</summary>
    public RenderOptions Options(TemplateSource source) =>
        new()
        {
            Schema = source.Schema,
            Missing = Missing,
            Final = Final,
            EmbedData = EmbedData,
            TemplateName = source.Name,
            Now = Now,
        };
}
