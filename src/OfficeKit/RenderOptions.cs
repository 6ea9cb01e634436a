// How a document is rendered.
namespace OfficeKit;

/// <summary>How a document is rendered.</summary>
public sealed record RenderOptions
{
    /// <summary>The options used when none are given.</summary>
    public static RenderOptions Default { get; } = new();

    /// <summary>What a tag prints when its value is missing. Default: a visible blank with a schema, an error without one.</summary>
    public MissingValue Missing { get; init; }

    /// <summary>The schema of the data: types of blanks, meanings of fields, what is required. Default: none.</summary>
    public TemplateSchema? Schema { get; init; }

    /// <summary>A final document: a required field that is blank stops the render and is named. Default: false.</summary>
    public bool Final { get; init; }

    /// <summary>Keeps the data in the file and marks each value by a content control, so that the document can be filled again and read back by
    /// <see cref="FilledDocument"/>. Default: false.</summary>
    public bool EmbedData { get; init; }

    /// <summary>What the embedded data calls the template: a kind's id, a file's name. Default: empty.</summary>
    public string TemplateName { get; init; } = "";

    /// <summary>The one instant that counts as now. Default: the moment of the call.</summary>
    public DateTimeOffset? Now { get; init; }
}
