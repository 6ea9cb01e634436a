// The kinds of values that functions take and give.
namespace OfficeKit.Functions;

/// <summary>The kinds of values that functions take and give. The first eight are kinds that data can have, the others stand on the page.</summary>
enum ValueKind
{
    /// <summary>Nothing is told of it: what is wanted of the result is wanted of it.</summary>
    Any,
    Text,
    Number,
    Date,
    Boolean,
    List,
    Object,
    Picture,

    /// <summary>A text that leads to an address.</summary>
    Link,

    /// <summary>A box to tick, a list to choose from.</summary>
    Control,

    /// <summary>A text in a style of the template.</summary>
    Styled,

    /// <summary>A text in the first size that its place has room for.</summary>
    Fitted,

    /// <summary>A value whose cell is one with its equal neighbours.</summary>
    Merged,

    /// <summary>The data of a chart of the template.</summary>
    Chart,

    /// <summary>What takes the place of its whole paragraph.</summary>
    Block,

    /// <summary>A new page.</summary>
    Break,

    /// <summary>The left indent of its paragraph: nothing is printed.</summary>
    Indent,
}
