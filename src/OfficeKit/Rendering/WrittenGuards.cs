// Looks at what a guard holds when it is written: what shows nothing vanishes, merged cells are put right.
using System.Text;
using OfficeKit.Compiling.Pieces;

namespace OfficeKit.Rendering;

/// <summary>Looks at what a guard holds when it is written.</summary>
/// <param name="output">The part.</param>
/// <param name="log">Its blanks, which vanish with their text.</param>
/// <param name="merges">The cells that want to be one with their neighbours.</param>
sealed class WrittenGuards(MarkupOutput output, RenderLog log, List<MergeMark> merges)
{
    /// <summary>Settles what was written since a mark.</summary>
    /// <param name="guard">The guard.</param>
    /// <param name="start">Where its content begins.</param>
    /// <param name="showsNothing">Whether a reader sees nothing of it.</param>
    /// <param name="isWhole">Whether it was written to its end; a jump may have left it before.</param>
    public void Settle(GuardPiece guard, int start, bool showsNothing, bool isWhole)
    {
        var vanishes = guard.Kind switch
        {
            GuardKind.Table => !Holds(start, $"<{guard.Prefix}tr"),
            GuardKind.Cells => !Holds(start, $"<{guard.Prefix}tc"),
            GuardKind.Merged => false,
            _ => showsNothing,
        };
        if (vanishes)
        {
            output.Truncate(start);
            log.Marks.RemoveAll(m => m.Offset >= start);
        }
        else if (guard.Kind == GuardKind.Merged && isWhole)
        {
            Merge(guard, start);
        }
    }

    /// <summary>Whether a start tag was written after a mark.</summary>
    bool Holds(int start, string tag)
    {
        var written = output.Written[start..];
        var needle = Encoding.UTF8.GetBytes(tag);
        for (var at = written.IndexOf(needle); at >= 0; at = written.IndexOf(needle))
        {
            written = written[(at + needle.Length)..];
            if (written is [(byte)'>' or (byte)' ' or (byte)'/', ..])
            {
                return true;
            }
        }
        return false;
    }

    void Merge(GuardPiece guard, int start)
    {
        var marks = merges.FindAll(m => m.Offset >= start).ConvertAll(m => m with { Offset = m.Offset - start });
        merges.RemoveAll(m => m.Offset >= start);
        if (output.Length > start)
        {
            Splicing.Apply(output, log, start, MergedCells.Changes(output.Written[start..].ToArray(), guard.Prefix, marks));
        }
    }

    /// <summary>Looks back at what was written last: two tables that touch become one, and a cell must end in a paragraph, or Word repairs the file.</summary>
    public void KeepParagraph(ParagraphPiece piece)
    {
        var last = output.Written.LastIndexOf((byte)'<') is var at and >= 0 ? output.Written[(at + 1)..] : [];
        var ends = last is [(byte)'/', ..];
        var name = ends ? last[1..] : last;
        name = name.IndexOfAny(" />"u8) is var stop and >= 0 ? name[..stop] : name;
        name = name[(name.IndexOf((byte)':') + 1)..];
        if (piece.AfterTable ? ends && name.SequenceEqual("tbl"u8) : !name.SequenceEqual("p"u8))
        {
            output.Write(piece.Paragraph.Span);
        }
    }
}
