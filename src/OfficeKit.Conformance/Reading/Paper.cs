// A document as the rules see it, with everything resolved.
using System.Xml.Linq;

namespace OfficeKit.Conformance.Reading;

/// <summary>A document as the rules see it: paragraphs with all they inherit, sections, tables, and what kind of paper it is.
/// <see cref="PaperReader"/> makes it.</summary>
sealed class Paper
{
    readonly PlaceFinder places = new();

    /// <summary>The package as it came, for the Open XML validator.</summary>
    public required byte[] File { get; init; }

    public required Parts Parts { get; init; }

    public required LayoutProfile Profile { get; init; }

    public required XElement Root { get; init; }

    public required XElement? Body { get; init; }

    public required XElement? Settings { get; init; }

    public required string? SettingsPart { get; init; }

    public required PaperStyles Styles { get; init; }

    public required string? StylesPart { get; init; }

    public required Theme Theme { get; init; }

    public required XElement? Core { get; init; }

    public required string? CorePart { get; init; }

    /// <summary>The property title; empty when there is none.</summary>
    public string CoreTitle => Core?.Elements().FirstOrDefault(e => e.Name.LocalName == "title")?.Value.Trim() ?? "";

    /// <summary>All paragraphs of the body in their order, those of tables and text boxes included.</summary>
    public required IReadOnlyList<Para> All { get; init; }

    /// <summary>The paragraphs outside tables and text boxes.</summary>
    public required IReadOnlyList<Para> Flow { get; init; }

    public required IReadOnlyList<Section> Sections { get; init; }

    public required IReadOnlyList<TableModel> Tables { get; init; }

    public required IReadOnlyList<string> Headers { get; init; }

    public required IReadOnlyList<string> Footers { get; init; }

    /// <summary>The paragraphs of heads, feet, notes and comments, by part.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<Para>> Stories { get; init; }

    /// <summary>What kind of paper it is; told last, when all else has been read.</summary>
    public PaperKind Kind { get; set; } = new();

    /// <summary>The paragraphs of a role in their order.</summary>
    public IEnumerable<Para> Of(Role role) => (byRole ??= All.ToLookup(p => p.Role))[role];

    /// <summary>The paragraphs of several roles in their order.</summary>
    public IEnumerable<Para> Of(params Role[] roles) => All.Where(p => roles.Contains(p.Role));

    public Para? First(params Role[] roles) => Of(roles).FirstOrDefault();

    /// <summary>Running text: paragraphs of the body that are nothing else. In a form only what is longer than a line.</summary>
    public IEnumerable<Para> FullText => Flow.Where(IsFullText);

    /// <summary>Body text and headings in the flow; in a form a numbered line is an entry, unless its style says that it is a heading.</summary>
    public IEnumerable<Para> TextAndHeadings => Flow.Where(p => IsFullText(p) || p.HeadingLevel > 0 && (!Kind.IsForm || p.RoleByStyle));

    bool IsFullText(Para p) => p.Role == Role.Body && (Kind.IsPaper || ChineseText.MeasureWidth(p.Text) > 28);

    /// <summary>The paragraphs of the first title; a receipt or a further document has one of its own.</summary>
    public IReadOnlyList<Para> Titles => [.. Flow.SkipWhile(p => p.Role != Role.Title).TakeWhile(p => p.Role == Role.Title)];

    /// <summary>The lines of the title as they are meant: at line breaks, and at paragraphs.</summary>
    public IReadOnlyList<string> TitleLines =>
        [.. Titles.SelectMany(p => p.Text.Split('\n')).Select(l => l.Trim(' ', '\u3000', '\t')).Where(l => l.Length > 0)];

    public string Title => string.Concat(TitleLines);

    /// <summary>The pitch of the body's lines in twips.</summary>
    public int Pitch => Profile == LayoutProfile.Gongwen33476 ? 589 : 579;

    public string Place(XElement e, string part) => places.Of(e, part);

    /// <summary>How many blank lines stand before a paragraph: empty paragraphs, and space before in whole lines.</summary>
    public int BlanksBefore(Para p)
    {
        var (at, blanks) = (Index(p), EmptyBefore(p));
        return blanks
            + (int)Math.Round(p.Props.Or0("spacing.before") / (double)Pitch)
            + (at - blanks > 0 ? (int)Math.Round(Flow[at - blanks - 1].Props.Or0("spacing.after") / (double)Pitch) : 0);
    }

    /// <summary>How many empty paragraphs stand right before a paragraph.</summary>
    public int EmptyBefore(Para p)
    {
        var (at, empty) = (Index(p), 0);
        while (at - empty > 0 && Flow[at - empty - 1].Role == Role.Blank)
        {
            empty++;
        }
        return empty;
    }

    /// <summary>The nearest paragraph before it that is no blank line.</summary>
    public Para? Before(Para p) => Index(p) - EmptyBefore(p) - 1 is var at and >= 0 ? Flow[at] : null;

    /// <summary>The nearest paragraph after it that is no blank line.</summary>
    public Para? After(Para p)
    {
        var at = Index(p) + 1;
        while (at < Flow.Count && Flow[at].Role == Role.Blank)
        {
            at++;
        }
        return at < Flow.Count ? Flow[at] : null;
    }

    ILookup<Role, Para>? byRole;
    Dictionary<Para, int>? indices;

    public int Index(Para p)
    {
        indices ??= Flow.Select((f, i) => (f, i)).ToDictionary(x => x.f, x => x.i);
        return indices.GetValueOrDefault(p, -1);
    }
}
