// Changes what was already written, and keeps the marks of blanks where they belong.
using System.Text;
using OfficeKit.Markup;

namespace OfficeKit.Rendering;

static class Splicing
{
    /// <summary>Applies changes, sorted and counted from a mark, to the part that is being written; the marks behind them move along.</summary>
    public static void Apply(MarkupOutput output, RenderLog log, int mark, IReadOnlyList<XmlChange> changes)
    {
        if (changes.Count == 0)
        {
            return;
        }
        var old = output.TakeBack(mark);
        var marks = log.Marks.FindAll(m => m.Offset >= mark);
        log.Marks.RemoveAll(m => m.Offset >= mark);
        var (position, next) = (0, 0);
        foreach (var (start, end, text) in changes)
        {
            CopyUpTo(start);
            for (; next < marks.Count && marks[next].Offset - mark < end; next++)
            {
                // The blank went with the text that was replaced.
            }
            output.Write(Encoding.UTF8.GetBytes(text));
            position = end;
        }
        CopyUpTo(old.Length);

        void CopyUpTo(int offset)
        {
            for (; next < marks.Count && marks[next].Offset - mark < offset; next++)
            {
                log.Marks.Add(marks[next] with { Offset = output.Length + marks[next].Offset - mark - position });
            }
            output.Write(old.AsSpan(position, offset - position));
        }
    }
}
