// The fields of a kind of document as JSON Schema: what each means, which blank it gets, and data held against it.
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OfficeKit.Data;

namespace OfficeKit;

/// <summary>
/// The fields of a kind of document as JSON Schema (2020-12: type, properties, additionalProperties, required, items, enum, const, pattern, format, minimum,
/// maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, minLength, maxLength, minItems, maxItems, uniqueItems, allOf, anyOf, oneOf, $ref to $defs). Of
/// anyOf and oneOf at least one must fit; of the forms, date is checked. Any other keyword but those that only describe is refused. Words of ours:
/// <c>x-type</c> (text, para, date, time, count, money, person, org, docno, phone), <c>x-blank</c> (the visible blank to print), <c>x-element</c> (the element
/// of the form that is missing when the field is), <c>x-role</c> (<c>blank-meanings</c>: a list of path, offset, meaning; <c>records</c>: many records of this
/// schema), <c>x-variants</c> (the kind's templates by name), <c>x-profile</c> (the layout its documents are held against). $ref is also # for the schema
/// itself. Immutable.
/// </summary>
public sealed class TemplateSchema
{
    TemplateSchema(JsonElement root)
    {
        Reader = new SchemaReader(root);
        SchemaKeywords.Check(Reader);
    }

    /// <summary>Reads the schema's JSON.</summary>
    internal SchemaReader Reader { get; }

    /// <summary>The schema's own title.</summary>
    public string Title => SchemaReader.Text(Json, "title");

    /// <summary>Reads a schema file. Throws <see cref="OfficeKitException"/> when it is missing or no JSON object (OK1501, OK1502), or says what is not checked
    /// (OK1510).</summary>
    public static TemplateSchema Load(string path) => new(TemplateData.Load(path).Json);

    /// <summary>Reads a schema. Throws <see cref="OfficeKitException"/> when it is no JSON object (OK1502), or says what is not checked (OK1510).</summary>
    public static TemplateSchema Parse(string json) => new(TemplateData.Parse(json).Json);

    /// <summary>The schema as JSON.</summary>
    public JsonElement Json => Reader.Root;

    /// <summary>The required fields at top level, in order.</summary>
    public IReadOnlyList<string> Required => [.. SchemaReader.Names(Json, "required")];

    /// <summary>Holds data against the schema: errors with field and wanted form; unknown fields are information.</summary>
    public IReadOnlyList<TemplateDiagnostic> Check(TemplateData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return SchemaValidator.Run(Reader, data.Json);
    }

    /// <summary>The kind of value that the schema wants at a path such as <c>items[0].deadline</c>; text where it says nothing.</summary>
    public FieldKind GetKind(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Reader.KindOf(path);
    }

    /// <summary>A copy of data in which one value is another, as <see cref="TemplateData.With(string, string)"/> makes it, but a number where the schema wants
    /// one.</summary>
    public TemplateData With(TemplateData data, string path, string value)
    {
        ArgumentNullException.ThrowIfNull(data);
        return
            Reader.Field(path).Type is BlankType.Count or BlankType.Money
            && decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? data.With(path, JsonValue.Create(number))
            : data.With(path, value);
    }
}
