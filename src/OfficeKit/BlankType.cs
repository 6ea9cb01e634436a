// The types of fields, by which a visible blank looks and a person knows what to fill in.
namespace OfficeKit;

/// <summary>The types of fields, by which a visible blank looks and a person knows what to fill in. A schema names them in <c>x-type</c>.</summary>
public enum BlankType
{
    /// <summary>A line of text: xx.</summary>
    Text,

    /// <summary>Paragraphs of text; <c>para</c> in a schema.</summary>
    Paragraph,

    /// <summary>A day: xx年xx月xx日.</summary>
    Date,

    /// <summary>A time of the day.</summary>
    Time,

    /// <summary>A number.</summary>
    Count,

    /// <summary>An amount of money.</summary>
    Money,

    /// <summary>A person: xxx.</summary>
    Person,

    /// <summary>An office, a branch: xxxx; <c>org</c> in a schema.</summary>
    Office,

    /// <summary>A document number: x委发〔2017〕xx号; <c>docno</c> in a schema.</summary>
    DocumentNumber,

    /// <summary>A telephone number: xxxx.</summary>
    Phone,

    /// <summary>Yes or no; <c>bool</c> in a schema.</summary>
    Boolean,

    /// <summary>One of a few words; <c>enum</c> in a schema.</summary>
    Choice,

    /// <summary>A picture.</summary>
    Picture,

    /// <summary>A list.</summary>
    List,

#pragma warning disable CA1720 // It is the word of JSON.
    /// <summary>An object.</summary>
    Object,
#pragma warning restore CA1720
}
