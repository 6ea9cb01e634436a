// What may be asked: the requests of taskpane/contract/contract.ts.
using System.Text.Json;
using OfficeKit.Graph.Minutes;

namespace OfficeKit.Operations.Requests;

/// <summary>What every request may say.</summary>
record Request
{
    /// <summary>The language of messages: zh or en.</summary>
    public string? Language { get; init; }

    /// <summary>The moment that counts as now; its day is today for the rules. Default: the moment of the call.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>The day that counts as today.</summary>
    internal DateOnly Today => DateOnly.FromDateTime((Now ?? DateTimeOffset.Now).DateTime);
}

/// <summary>A template: a built-in kind by its id, or a .docx of the user's own with the schema and rules it may have.</summary>
sealed record TemplateChoice
{
    public string? Kind { get; init; }

    public byte[]? File { get; init; }

    public string? Name { get; init; }

    public JsonElement? Schema { get; init; }

    public JsonElement? Rules { get; init; }

    /// <summary>Whether it is none of the product's own.</summary>
    internal bool IsForeign => File is not null;
}

/// <summary>A request about a template.</summary>
record TemplateRequest : Request
{
    public TemplateChoice? Template { get; init; }
}

/// <summary>Asks for one kind.</summary>
sealed record KindRequest : Request
{
    public string? Kind { get; init; }
}

/// <summary>A request for one or many documents.</summary>
record DocumentRequest : TemplateRequest
{
    public string? Missing { get; init; }

    public bool Final { get; init; }

    public bool EmbedData { get; init; }

    public string? Force { get; init; }
}

/// <summary>Asks for a document.</summary>
sealed record RenderRequest : DocumentRequest
{
    public JsonElement? Data { get; init; }
}

/// <summary>Asks what a document would be like, and what is wrong with its data.</summary>
sealed record PreviewRequest : TemplateRequest
{
    public JsonElement? Data { get; init; }
}

/// <summary>Asks what is wrong with a template, or with data for it.</summary>
sealed record CheckRequest : TemplateRequest
{
    public JsonElement? Data { get; init; }
}

/// <summary>Asks what a template asks for.</summary>
sealed record FieldsRequest : TemplateRequest;

/// <summary>Asks for the data in a filled document.</summary>
sealed record ExtractRequest : Request
{
    public byte[]? Document { get; init; }
}

/// <summary>Asks how a finished document differs from GB/T 9704.</summary>
sealed record VerifyRequest : Request
{
    public byte[]? Document { get; init; }

    public string? Profile { get; init; }

    public bool Fix { get; init; }
}

/// <summary>Asks for a document a row.</summary>
sealed record BulkRequest : DocumentRequest
{
    public RowsFile? Rows { get; init; }

    public string? Name { get; init; }

    public string? GroupBy { get; init; }
}

/// <summary>A file of rows.</summary>
sealed record RowsFile
{
    public byte[]? File { get; init; }

    public string? Name { get; init; }
}

/// <summary>Asks for a meeting of the calendar as data of minutes.</summary>
sealed record MeetingRequest : Request
{
    public Meeting? Meeting { get; init; }

    /// <summary>What the directory knows of its people.</summary>
    public IReadOnlyList<DirectoryPerson>? People { get; init; }
}
