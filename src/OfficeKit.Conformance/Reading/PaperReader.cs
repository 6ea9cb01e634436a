// Reads a .docx into a paper: its parts, its paragraphs with what they are, its sections and tables, and its kind.
using System.Xml.Linq;

namespace OfficeKit.Conformance.Reading;

static class PaperReader
{
    /// <summary>Reads a .docx. Throws <see cref="OfficeKitException"/> when it cannot be read.</summary>
    public static Paper Read(byte[] file, LayoutProfile profile)
    {
        var parts = new Parts(CheckedPackage.Open(file));
        var root = parts.Root(parts.MainPart)!;
        var body = root.Child("body");
        if (body is not null && body.Child("sectPr") is null)
        {
            // Word lays out a body that says nothing of its page on Letter paper; said here, it can be told and mended.
            body.Add(new XElement(WordNames.SectPr));
        }
        var (settings, styles, core) = (parts.Related("settings"), parts.Related("styles"), parts.Related("metadata/core-properties", ""));
        var (paperStyles, theme) = (new PaperStyles(parts.Root(styles)), new Theme(parts.Root(parts.Related("theme"))));
        var stories = new StoryReader(paperStyles, new PaperNumbering(parts.Root(parts.Related("numbering"))), theme);
        var sections = Sections(parts, body);
        List<Para> all = body is null ? [] : stories.Read(body, parts.MainPart);
        NumberSections(all, sections.Count);
        var tables = Tables(parts, body, all, sections);
        List<string> headers = Named(s => s.Headers),
            footers = Named(s => s.Footers);
        List<Para> flow = [.. all.Where(p => !p.InTable && !p.InBox)];
        RoleFinder.Find(all, flow);
        var paper = new Paper
        {
            File = file,
            Parts = parts,
            Profile = profile,
            Root = root,
            Body = body,
            Settings = parts.Root(settings),
            SettingsPart = settings,
            Styles = paperStyles,
            StylesPart = styles,
            Theme = theme,
            Core = parts.Root(core),
            CorePart = core,
            All = all,
            Flow = flow,
            Sections = sections,
            Tables = tables,
            Headers = headers,
            Footers = footers,
            Stories = headers
                .Concat(footers)
                .Concat(((string[])["footnotes", "endnotes", "comments"]).Select(k => parts.Related(k)).OfType<string>())
                .Distinct()
                .Where(p => parts.Root(p) is not null)
                .ToDictionary(p => p, p => (IReadOnlyList<Para>)stories.Read(parts.Root(p)!, p)),
        };
        paper.Kind = KindFinder.Find(paper);
        return paper;

        List<string> Named(Func<Section, IReadOnlyDictionary<string, string>> of) =>
            [.. sections.SelectMany(s => of(s).Values).Distinct().Where(p => parts.Root(p) is not null)];
    }

    static List<Section> Sections(Parts parts, XElement? body)
    {
        var found = new List<Section>();
        IReadOnlyDictionary<string, string> headers = new Dictionary<string, string>(),
            footers = headers;
        foreach (var element in body?.Descendants(WordNames.SectPr).Where(s => s.Parent == body || s.Parent?.Name == WordNames.PPr) ?? [])
        {
            headers = Inherit(parts, element, "headerReference", headers);
            footers = Inherit(parts, element, "footerReference", footers);
            found.Add(new Section(found.Count, element, headers, footers));
        }
        return found;
    }

    // A section that names no head or foot has the one of the section before.
    static Dictionary<string, string> Inherit(Parts parts, XElement section, string name, IReadOnlyDictionary<string, string> inherited)
    {
        var all = new Dictionary<string, string>(inherited);
        foreach (var reference in section.Elements(WordNames.Main + name))
        {
            if (parts.Relationships(parts.MainPart).TryGetValue((string?)reference.Attribute(WordNames.R + "id") ?? "", out var link) && !link.IsExternal)
            {
                all[reference.Get("type") ?? "default"] = link.Target;
            }
        }
        return all;
    }

    static void NumberSections(IReadOnlyList<Para> all, int sections)
    {
        var section = 0;
        foreach (var p in all)
        {
            p.Section = Math.Min(section, Math.Max(0, sections - 1));
            if (p.Element.Child("pPr").Child("sectPr") is not null)
            {
                section++;
            }
        }
    }

    static List<TableModel> Tables(Parts parts, XElement? body, List<Para> all, List<Section> sections)
    {
        var byCell = all.Where(p => p.Cell is not null).ToLookup(p => p.Cell!);
        var indexOf = all.Select((p, i) => (p.Element, i)).ToDictionary(x => x.Element, x => x.i);
        var found = new List<TableModel>();
        foreach (var table in body?.Descendants(WordNames.Tbl).Where(t => !t.Ancestors(WordNames.Fallback).Any()) ?? [])
        {
            if (table.Descendants(WordNames.P).FirstOrDefault() is not { } first || !indexOf.TryGetValue(first, out var at))
            {
                continue;
            }
            found.Add(TableModel.Read(table, parts.MainPart, byCell, all[at].Section, at > 0 && !all[at - 1].InTable ? all[at - 1] : null));
            if (sections.Count > 0)
            {
                sections[all[at].Section].HasTable = true;
            }
        }
        return found;
    }
}
