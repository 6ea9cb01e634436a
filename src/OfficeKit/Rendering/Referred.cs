// Renders notes, headers and footers where the text refers to them.
using OfficeKit.Compiling.Pieces;
using OfficeKit.Packaging;

namespace OfficeKit.Rendering;

/// <summary>Renders notes, headers and footers where the text refers to them, so that they see what the text sees: a loop's variable, an assignment.</summary>
/// <param name="template">The template, which has the bodies.</param>
/// <param name="output">Holds the part that refers; what is rendered is taken back out of it.</param>
/// <param name="log">Notes the blanks of what is rendered.</param>
/// <param name="identities">Gives each note an id of its own.</param>
/// <param name="additions">Takes a header's second and further copies.</param>
/// <param name="run">Runs pieces that belong to another part than the one that is being written, under the name it will have.</param>
sealed class Referred(
    CompiledTemplate template,
    MarkupOutput output,
    RenderLog log,
    Identities identities,
    PackageAdditions additions,
    Action<CompiledPart, Piece[], string> run
)
{
    sealed record Fragment(byte[] Bytes, List<BlankMark> Marks);

    readonly Dictionary<string, List<Fragment>> notes = [];
    readonly Dictionary<string, Fragment> headers = [];

    /// <summary>Renders a note and gives its id.</summary>
    public string Note(NotePiece piece)
    {
        var id = identities.Of(new IdentityPiece(piece.Kind, piece.Id, Begins: true));
        if (template.Note(piece.Kind, piece.Id) is { } note)
        {
            if (!notes.TryGetValue(note.Part.Name, out var written))
            {
                notes[note.Part.Name] = written = [];
            }
            written.Add(Aside(note.Part, note.Body));
        }
        return id;
    }

    /// <summary>Writes the notes of a part that were rendered so far.</summary>
    public void WriteNotes(CompiledPart part)
    {
        foreach (var note in notes.GetValueOrDefault(part.Name, []))
        {
            Write(note);
        }
    }

    /// <summary>Renders a header or footer and gives the id of the relationship that leads to it.</summary>
    public string Header(HeaderPiece piece, string referring)
    {
        if (template.Part(piece.Part) is not { } part)
        {
            return piece.Id;
        }
        if (!headers.ContainsKey(piece.Part))
        {
            headers[piece.Part] = Aside(part, part.Pieces);
            return piece.Id;
        }
        var name = additions.FreeName(piece.Part);
        additions.CopyRelationships(piece.Part, name);
        var content = Aside(part, part.Pieces, name).Bytes;
        additions.AddPart(name, additions.Package.TypeOf(piece.Part), part.Utf16 ? Utf16.Encode(content) : content);
        return additions.Relate(referring, additions.Package.Relationships(referring)[piece.Id].Type, name);
    }

    /// <summary>Renders a part in the middle of another; the first time it is remembered as the part's own.</summary>
    public byte[] Render(CompiledPart part)
    {
        var fragment = Aside(part, part.Pieces);
        headers.TryAdd(part.Name, fragment);
        return fragment.Bytes;
    }

    /// <summary>Writes a header that was rendered for the first section that refers to it; false when none did.</summary>
    public bool WriteHeader(CompiledPart part)
    {
        if (headers.TryGetValue(part.Name, out var header))
        {
            Write(header);
        }
        return header is not null;
    }

    Fragment Aside(CompiledPart part, Piece[] pieces, string? settleAs = null)
    {
        var (start, marks) = (output.Length, log.Marks.Count);
        run(part, pieces, settleAs ?? part.Name);
        var own = log.Marks.GetRange(marks, log.Marks.Count - marks).ConvertAll(m => m with { Offset = m.Offset - start });
        log.Marks.RemoveRange(marks, own.Count);
        var bytes = output.TakeBack(start);
        if (settleAs is not null)
        {
            log.Settle(settleAs, bytes, own);
        }
        return new Fragment(bytes, own);
    }

    void Write(Fragment fragment)
    {
        log.Marks.AddRange(fragment.Marks.Select(m => m with { Offset = m.Offset + output.Length }));
        output.Write(fragment.Bytes);
    }
}
