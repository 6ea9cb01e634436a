// Notes what a render has to tell: blanks, missing values, errors, dropped characters.
using OfficeKit.Compiling.Pieces;
using OfficeKit.Compiling.Tags;
using OfficeKit.Data;
using OfficeKit.Functions;
using OfficeKit.Markup;
using OfficeKit.Plumbing;
using Scriban.Runtime;

namespace OfficeKit.Rendering;

/// <summary>A blank that was written: where in the part's bytes, for which field, from which character of its value.</summary>
readonly record struct BlankMark(int Offset, string Path, int ValueOffset, string Text);

/// <summary>Notes what one render has to tell.</summary>
sealed class RenderLog
{
    const int MostErrors = 200;

    readonly RenderOptions options;
    TemplateData data;
    DataPaths paths;
    ILookup<string, (int Offset, string Meaning, BlankType? Type)>? notes;
    readonly HashSet<(string, string, string)> said = [];

    public RenderLog(TemplateData data, RenderOptions options)
    {
        (this.options, this.data, paths) = (options, data, new DataPaths(data.Values));
        notes = options.Schema?.Reader.BlankMeanings(data.Json);
    }

    /// <summary>Goes on with other data: the next record of a merged document.</summary>
    public void Take(TemplateData next)
    {
        (data, paths, notes) = (next, new DataPaths(next.Values), options.Schema?.Reader.BlankMeanings(next.Json));
        Marks.Clear();
    }

    public List<TemplateDiagnostic> Diagnostics { get; } = [];

    public List<VisibleBlank> Blanks { get; } = [];

    /// <summary>The blanks of the part that is being written.</summary>
    public List<BlankMark> Marks { get; } = [];

    /// <summary>Whether missing values print nothing and are not told, for now.</summary>
    public bool IsSilent { get; set; }

    public MissingValue Mode =>
        IsSilent ? MissingValue.Empty
        : options.Missing != MissingValue.Default ? options.Missing
        : options.Schema is null ? MissingValue.Error
        : MissingValue.Blank;

    public string? PathOf(object? value) => paths.Of(value);

    /// <summary>What stands for a missing value; in error mode it is told.</summary>
    public MissingText Missing(string name, object? target, CompiledPart part, Tag? tag)
    {
        var path = target switch
        {
            null => name,
            MissingText missing => $"{missing.Path}.{name}",
            _ => paths.Of(target) is { Length: > 0 } known ? $"{known}.{name}" : name,
        };
        if (Mode == MissingValue.Error && target is not MissingText)
        {
            Tell(path, name, target as ScriptObject ?? (target is null ? data.Values : null), part, tag);
        }
        return new MissingText(path, options.Schema?.Reader.Field(path).BlankText ?? BlankText.Of(BlankType.Text));
    }

    void Tell(string path, string name, ScriptObject? among, CompiledPart part, Tag? tag)
    {
        var near = among is null ? null : Nearest.Of(name, among.Keys);
        Add(
            DiagnosticCodes.MissingField,
            part,
            tag,
            path,
            $"数据里没有字段“{path}”。",
            $"the data has no field '{path}'.",
            near is null ? "补上这个字段，或用 --missing 选择留空的写法。" : $"是不是想写“{near}”？",
            near is null ? "Add the field, or choose with --missing what to print." : $"Did you mean '{near}'?"
        );
    }

    public void Add(
        string code,
        CompiledPart part,
        Tag? tag,
        string field,
        string chinese,
        string english,
        string chineseHint = "",
        string englishHint = "",
        DiagnosticSeverity severity = DiagnosticSeverity.Error
    )
    {
        var location = tag is null ? new TemplateLocation(part.Name) : part.Locate(tag.Span);
        if (Diagnostics.Count >= MostErrors || InFallback(tag) || !said.Add((code, location.Place + tag?.Order, field)))
        {
            return;
        }
        Diagnostics.Add(
            new TemplateDiagnostic
            {
                Code = code,
                Severity = severity,
                Location = location,
                Tag = tag?.Source ?? "",
                Field = field,
                Message = Words.In(chinese, english),
                Hint = Words.In(chineseHint, englishHint),
            }
        );
    }

    static bool InFallback(Tag? tag) => tag is not null && tag.Unit.Owner.Chain().Any(e => e.Name == "mc:Fallback");

    /// <summary>Turns the marks of a finished part into blanks with a place in the document.</summary>
    public void Settle(string part, ReadOnlySpan<byte> written, IReadOnlyList<BlankMark> marks)
    {
        if (marks.Count == 0)
        {
            return;
        }
        var sorted = marks.OrderBy(m => m.Offset).ToList();
        var places = new WrittenPlaces(part).Find(written, sorted.ConvertAll(m => m.Offset));
        for (var i = 0; i < sorted.Count; i++)
        {
            // A document property is not seen on the page; the second copy of a text box says nothing new.
            if (places[i] is { } place)
            {
                Blanks.Add(
                    ToBlank(
                        sorted[i],
                        new TemplateLocation(
                            part,
                            place.Place,
                            Around(written[place.Start..place.End], place.Prefix, sorted[i].Offset - place.Start, sorted[i].Text)
                        )
                    )
                );
            }
        }
    }

    /// <summary>Adds the blanks of the parts that were copied as they are.</summary>
    public void AddCopied(IEnumerable<(TemplateLocation Location, string Text)> blanks)
    {
        foreach (var (location, text) in blanks)
        {
            Blanks.Add(ToBlank(new BlankMark(0, "", 0, text), location));
        }
    }

    VisibleBlank ToBlank(BlankMark mark, TemplateLocation location)
    {
        var field = mark.Path.Length > 0 ? options.Schema?.Reader.Field(mark.Path) : null;
        var note = notes?[mark.Path].FirstOrDefault(n => n.Offset == mark.ValueOffset) ?? default;
        return new VisibleBlank(
            Blanks.Count + 1,
            mark.Path,
            mark.Text,
            note.Meaning is { Length: > 0 } meaning ? meaning
                : field?.Title is { Length: > 0 } title ? title
                : mark.Path,
            note.Type ?? field?.Type ?? BlankType.Text,
            field?.Required ?? false,
            location
        );
    }

    /// <summary>The words around a blank in its paragraph.</summary>
    static string Around(ReadOnlySpan<byte> paragraph, string prefix, int offset, string blank)
    {
        var tree = new XmlTree(paragraph.ToArray(), Namespaces.Word(prefix));
        var unit = TextUnit.Read(tree, tree.Root);
        var at = unit.Atoms.FindIndex(a => a.Start >= offset);
        var text = unit.Text;
        return at < 0
            ? ""
            : text[Math.Max(0, at - 10)..Math.Min(text.Length, at + blank.Length + 10)]
                .Replace(TextUnit.Object.ToString(), "", StringComparison.Ordinal)
                .Trim();
    }
}
