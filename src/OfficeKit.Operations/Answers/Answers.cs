// What host and browser answer: the answers of taskpane/contract/contract.ts.
using System.Text.Json;
using System.Text.Json.Serialization;
using OfficeKit.Bulk;

namespace OfficeKit.Operations.Answers;

/// <summary>A kind of document, as a list shows it.</summary>
record KindEntry
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Description { get; init; }

    public required IReadOnlyList<string> Required { get; init; }

    public required IReadOnlyList<string> Files { get; init; }

    public required IReadOnlyDictionary<string, string> Variants { get; init; }
}

/// <summary>The built-in kinds.</summary>
sealed record KindsAnswer(IReadOnlyList<KindEntry> Kinds);

/// <summary>A kind with all that a form needs.</summary>
sealed record KindAnswer : KindEntry
{
    public required string Version { get; init; }

    public required JsonElement? Schema { get; init; }

    public required JsonElement? Rules { get; init; }

    public required JsonElement? Columns { get; init; }

    public required JsonElement? Sample { get; init; }

    public required byte[] Template { get; init; }
}

/// <summary>A document, or what stopped it.</summary>
sealed record RenderAnswer : DocumentAnswer
{
    public byte[]? Document { get; init; }
}

/// <summary>What is wrong.</summary>
sealed record CheckAnswer : OperationAnswer;

/// <summary>What a template asks for.</summary>
sealed record FieldsAnswer : OperationAnswer
{
    public IReadOnlyList<FieldEntry> Fields { get; init; } = [];

    public required JsonElement Schema { get; init; }

    public required JsonElement Sample { get; init; }
}

/// <summary>The data in a filled document.</summary>
sealed record ExtractAnswer : OperationAnswer
{
    public string Template { get; init; } = "";

    public string Version { get; init; } = "";

    public JsonElement? Data { get; init; }

    public IReadOnlyList<ChangeEntry> Changes { get; init; } = [];
}

/// <summary>How a document differs from GB/T 9704, and the mended document.</summary>
sealed record VerifyAnswer : OperationAnswer
{
    public byte[]? Document { get; init; }
}

/// <summary>Documents of rows, and what failed.</summary>
sealed record BulkAnswer : OperationAnswer
{
    /// <summary>What the run reported.</summary>
    [JsonIgnore]
    public BulkReport Run { get; init; } = new(0, 0, [], [], [], null);

    public int Total => Run.Total;

    public int Succeeded => Run.Succeeded;

    public int Failed => Run.Failed;

    public IReadOnlyList<BulkFailure> Rows => Run.Failures;

    public IReadOnlyList<BulkBlank> BlankFields => Run.Blanks;

    public byte[]? Zip { get; init; }
}

/// <summary>A meeting as data of minutes.</summary>
sealed record MeetingAnswer : OperationAnswer
{
    public required JsonElement Data { get; init; }
}
