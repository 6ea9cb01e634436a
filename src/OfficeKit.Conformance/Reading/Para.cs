// A paragraph as it is read: its words, its runs, and all that it inherits.
using System.Xml.Linq;

namespace OfficeKit.Conformance.Reading;

/// <summary>A run of a paragraph with all that it inherits.</summary>
sealed record Run(XElement Element, Properties Props, string Text, Theme Theme)
{
    /// <summary>The face of Chinese characters.</summary>
    public string? EastAsia => Theme.Font(Props["rFonts.eastAsiaTheme"]) ?? Props["rFonts.eastAsia"];

    /// <summary>The face of Latin letters and digits.</summary>
    public string? Ascii => Theme.Font(Props["rFonts.asciiTheme"]) ?? Props["rFonts.ascii"];

    public string? HighAnsi => Theme.Font(Props["rFonts.hAnsiTheme"]) ?? Props["rFonts.hAnsi"];

    /// <summary>Half-points; 20 when nobody says.</summary>
    public int Size => Props.Number("sz") ?? 20;

    public bool HasText => !string.IsNullOrWhiteSpace(Text);

    public bool HasChinese => Hanzi.In(Text);
}

/// <summary>A paragraph with all that it inherits.</summary>
sealed class Para(XElement element, string part, Properties props, IReadOnlyList<Run> runs)
{
    string? text;

    public XElement Element => element;

    public string Part => part;

    public Properties Props => props;

    public IReadOnlyList<Run> Runs => runs;

    /// <summary>The name of its style, the default one's where it names none.</summary>
    public required string StyleName { get; init; }

    public required string? StyleId { get; init; }

    /// <summary>The cell in which it stands; null outside tables.</summary>
    public XElement? Cell { get; init; }

    /// <summary>The text box in which it stands; null outside text boxes.</summary>
    public XElement? Box { get; init; }

    /// <summary>The level of its automatic number; null when it has none.</summary>
    public XElement? Level { get; init; }

    /// <summary>The words; a tab is \t, a line break \n. Deleted text and instructions of fields are no words.</summary>
    public string Text => text ??= string.Concat(Runs.Select(r => r.Text));

    public string Trimmed => Text.Trim(' ', '\u3000', '\u00A0', '\t', '\n');

    /// <summary>What the paragraph is in a 公文.</summary>
    public Role Role { get; set; }

    /// <summary>1 to 4 for a heading, else 0.</summary>
    public int HeadingLevel => Role is >= Role.Heading1 and <= Role.Heading4 ? Role - Role.Heading1 + 1 : 0;

    /// <summary>Whether its style says what it is, not its place or its words.</summary>
    public bool RoleByStyle { get; set; }

    public int Section { get; set; }

    public bool InTable => Cell is not null;

    public bool InBox => Box is not null;

    /// <summary>Whether nothing at all is seen of it.</summary>
    public bool IsBlank => Trimmed.Length == 0 && !HasPicture && !HasBox && !HasBreak;

    public bool HasInlinePicture { get; init; }

    public bool HasPicture { get; init; }

    public bool HasBox { get; init; }

    public bool HasBreak { get; init; }

    /// <summary>The size of most of its characters, in half-points.</summary>
    public int Size => Runs.Where(r => r.HasText).OrderByDescending(r => r.Text.Length).FirstOrDefault()?.Size ?? 20;

    public string Align =>
        Props["jc"] switch
        {
            null or "start" => "left",
            "end" => "right",
            var jc => jc,
        };

    /// <summary>Where the first line begins, in 1/100 字 of the text area.</summary>
    public int FirstStart => Left + FirstLine;

    /// <summary>Where the following lines begin, in 1/100 字.</summary>
    public int Left => Chars("ind.left", "ind.leftChars") ?? Chars("ind.start", "ind.startChars") ?? 0;

    public int Right => Chars("ind.right", "ind.rightChars") ?? Chars("ind.end", "ind.endChars") ?? 0;

    int FirstLine => Chars("ind.firstLine", "ind.firstLineChars") ?? -(Chars("ind.hanging", "ind.hangingChars") ?? 0);

    // The form in characters stands over the form in twips; 字 are those of the paragraph's own size.
    int? Chars(string twips, string chars) =>
        Props.Number(chars) is { } n and not 0 ? n
        : Props.Number(twips) is { } t ? (int)Math.Round(t * 100.0 / (Size * 10))
        : Props.Number(chars);
}
