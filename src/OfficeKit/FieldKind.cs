// The kinds of values that a template asks for.
namespace OfficeKit;

/// <summary>The kinds of values that a template asks for.</summary>
public enum FieldKind
{
    /// <summary>Text, and whatever else is printed as it is.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A day: 2017-09-05; a month: 2017-09.</summary>
    Date,

    /// <summary>Yes or no.</summary>
    Boolean,

    /// <summary>A picture: the name of a file beside the template, base64, or a data: URL.</summary>
    Picture,

    /// <summary>A list.</summary>
    List,

#pragma warning disable CA1720 // It is the word of JSON.
    /// <summary>An object with members.</summary>
    Object,
#pragma warning restore CA1720
}
