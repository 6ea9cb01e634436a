// A document as the rules see it: read once, with everything resolved.
using System.Globalization;
using System.Xml.Linq;
using OfficeKit.Packaging;

namespace OfficeKit.Conformance.Reading;

/// <summary>A document as the rules see it: paragraphs with all they inherit, sections, tables, and what kind of paper it is.</summary>
sealed class Paper
{
    readonly PlaceFinder places = new();

    /// <summary>Reads a .docx. Throws <see cref="OfficeKitException"/> when it cannot be read.</summary>
    public static Paper Open(byte[] file, LayoutProfile profile) =>
        new(new Parts(DocxPackage.OpenAsItIs(file, TemplateLimits.Default)), profile) { File = file };

    Paper(Parts parts, LayoutProfile profile)
    {
        (Parts, Profile) = (parts, profile);
        var root = parts.Root(parts.MainPart)!;
        Body = root.Child("body");
        if (Body is not null && Body.Child("sectPr") is null)
        {
            // Word lays out a body that says nothing of its page on Letter paper; said here, it can be told and mended.
            Body.Add(new XElement(W.SectPr));
        }
        Root = root;
        SettingsPart = parts.Related("settings");
        Settings = parts.Root(SettingsPart);
        StylesPart = parts.Related("styles");
        Styles = new PaperStyles(parts.Root(StylesPart));
        Theme = new Theme(parts.Root(parts.Related("theme")));
        var reader = new StoryReader(Styles, new PaperNumbering(parts.Root(parts.Related("numbering"))), Theme);
        Sections = ReadSections();
        All = Body is null ? [] : reader.Read(Body, parts.MainPart);
        NumberSections();
        Flow = [.. All.Where(p => !p.InTable && !p.InBox)];
        Tables = ReadTables();
        Headers = [.. Sections.SelectMany(s => s.Headers.Values).Distinct().Where(p => parts.Root(p) is not null)];
        Footers = [.. Sections.SelectMany(s => s.Footers.Values).Distinct().Where(p => parts.Root(p) is not null)];
        Stories = Headers
            .Concat(Footers)
            .Concat(((string[])["footnotes", "endnotes", "comments"]).Select(k => parts.Related(k)).OfType<string>())
            .Distinct()
            .Where(p => parts.Root(p) is not null)
            .ToDictionary(p => p, p => (IReadOnlyList<Para>)reader.Read(parts.Root(p)!, p));
        Core = parts.Root(CorePart = parts.Related("metadata/core-properties", ""));
        new RoleFinder(this).Find();
        Kind = new PaperKind(this);
    }

    /// <summary>The package as it came, for the Open XML validator.</summary>
    public required byte[] File { get; init; }

    public Parts Parts { get; }

    public LayoutProfile Profile { get; }

    public XElement Root { get; }

    public XElement? Body { get; }

    public XElement? Settings { get; }

    public string? SettingsPart { get; }

    public PaperStyles Styles { get; }

    public string? StylesPart { get; }

    public Theme Theme { get; }

    public XElement? Core { get; }

    public string? CorePart { get; }

    /// <summary>The property title; empty when there is none.</summary>
    public string CoreTitle => Core?.Elements().FirstOrDefault(e => e.Name.LocalName == "title")?.Value.Trim() ?? "";

    /// <summary>All paragraphs of the body in their order, those of tables and text boxes included.</summary>
    public IReadOnlyList<Para> All { get; }

    /// <summary>The paragraphs outside tables and text boxes.</summary>
    public IReadOnlyList<Para> Flow { get; }

    public IReadOnlyList<Section> Sections { get; }

    public IReadOnlyList<TableModel> Tables { get; }

    public IReadOnlyList<string> Headers { get; }

    public IReadOnlyList<string> Footers { get; }

    /// <summary>The paragraphs of heads, feet, notes and comments, by part.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Para>> Stories { get; }

    public PaperKind Kind { get; }

    /// <summary>The paragraphs of a role in their order.</summary>
    public IEnumerable<Para> Of(Role role) => (byRole ??= All.ToLookup(p => p.Role))[role];

    /// <summary>The paragraphs of several roles in their order.</summary>
    public IEnumerable<Para> Of(params Role[] roles) => All.Where(p => roles.Contains(p.Role));

    public Para? First(params Role[] roles) => Of(roles).FirstOrDefault();

    /// <summary>Running text: paragraphs of the body that are nothing else. In a form only what is longer than a line.</summary>
    public IEnumerable<Para> FullText => Flow.Where(IsFullText);

    /// <summary>Body text and headings in the flow; in a form a numbered line is an entry, unless its style says that it is a heading.</summary>
    public IEnumerable<Para> TextAndHeadings => Flow.Where(p => IsFullText(p) || Level(p) > 0 && (!Kind.IsForm || p.RoleByStyle));

    bool IsFullText(Para p) => p.Role == Role.Body && (Kind.IsPaper || ChineseText.MeasureWidth(p.Text) > 28);

    /// <summary>The paragraphs of the first title; a receipt or a further document has one of its own.</summary>
    public IReadOnlyList<Para> Titles => [.. Flow.SkipWhile(p => p.Role != Role.Title).TakeWhile(p => p.Role == Role.Title)];

    /// <summary>The lines of the title as they are meant: at line breaks, and at paragraphs.</summary>
    public IReadOnlyList<string> TitleLines =>
        [.. Titles.SelectMany(p => p.Text.Split('\n')).Select(l => l.Trim(' ', '\u3000', '\t')).Where(l => l.Length > 0)];

    public string Title => string.Concat(TitleLines);

    /// <summary>1 to 4 for a heading, else 0.</summary>
    public static int Level(Para p) => p.Role is >= Role.Heading1 and <= Role.Heading4 ? p.Role - Role.Heading1 + 1 : 0;

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

    List<Section> ReadSections()
    {
        var found = new List<Section>();
        IReadOnlyDictionary<string, string> headers = new Dictionary<string, string>(),
            footers = headers;
        foreach (var element in Body?.Descendants(W.SectPr).Where(s => s.Parent == Body || s.Parent?.Name == W.PPr) ?? [])
        {
            headers = Inherit(element, "headerReference", headers);
            footers = Inherit(element, "footerReference", footers);
            found.Add(new Section(found.Count, element, headers, footers));
        }
        return found;
    }

    // A section that names no head or foot has the one of the section before.
    Dictionary<string, string> Inherit(XElement section, string name, IReadOnlyDictionary<string, string> inherited)
    {
        var all = new Dictionary<string, string>(inherited);
        foreach (var reference in section.Elements(W.Main + name))
        {
            if (Parts.Relationships(Parts.MainPart).TryGetValue((string?)reference.Attribute(W.R + "id") ?? "", out var link) && !link.IsExternal)
            {
                all[reference.Get("type") ?? "default"] = link.Target;
            }
        }
        return all;
    }

    void NumberSections()
    {
        var section = 0;
        foreach (var p in All)
        {
            p.Section = Math.Min(section, Math.Max(0, Sections.Count - 1));
            if (p.Element.Child("pPr").Child("sectPr") is not null)
            {
                section++;
            }
        }
    }

    List<TableModel> ReadTables()
    {
        var byCell = All.Where(p => p.Cell is not null).ToLookup(p => p.Cell!);
        var indexOf = All.Select((p, i) => (p.Element, i)).ToDictionary(x => x.Element, x => x.i);
        var found = new List<TableModel>();
        foreach (var table in Body?.Descendants(W.Tbl).Where(t => !t.Ancestors(W.Fallback).Any()) ?? [])
        {
            if (table.Descendants(W.P).FirstOrDefault() is not { } first || !indexOf.TryGetValue(first, out var at))
            {
                continue;
            }
            found.Add(TableModel.Read(table, Parts.MainPart, byCell, All[at].Section, at > 0 && !All[at - 1].InTable ? All[at - 1] : null));
            if (Sections.Count > 0)
            {
                Sections[All[at].Section].HasTable = true;
            }
        }
        return found;
    }
}
