// Lets the last section of a loop end the document, so that no empty page follows it.
using OfficeKit.Compiling.Pieces;
using OfficeKit.Markup;

namespace OfficeKit.Rendering;

/// <summary>Lets the last section of a loop end the document: its properties take the place of the document's own when nothing stands in between.</summary>
sealed class LastSection(MarkupOutput output, RenderLog log)
{
    int begins = -1,
        ends,
        paragraphBegins,
        paragraphEnds,
        last;
    byte[]? moved;

    public void Pass(SectionEdge edge)
    {
        switch (edge)
        {
            case SectionEdge.ParagraphBegins:
                paragraphBegins = output.Length;
                break;
            case SectionEdge.Begins:
                begins = output.Length;
                break;
            case SectionEdge.Ends:
                ends = output.Length;
                break;
            case SectionEdge.ParagraphEnds:
                paragraphEnds = output.Length;
                break;
            case SectionEdge.Last:
                Move();
                last = output.Length;
                break;
            case SectionEdge.LastEnds when moved is not null:
                output.Truncate(last);
                output.Write(moved);
                (moved, begins) = (null, -1);
                break;
        }
    }

    /// <summary>What was written first was let go of.</summary>
    public void Shift(int count) =>
        (begins, ends, paragraphBegins, paragraphEnds, last) = (begins - count, ends - count, paragraphBegins - count, paragraphEnds - count, last - count);

    void Move()
    {
        if (begins < 0 || Shows(output.Written[paragraphEnds..]))
        {
            return;
        }
        moved = output.Written[begins..ends].ToArray();
        output.Truncate(paragraphEnds);
        log.Marks.RemoveAll(m => m.Offset >= paragraphEnds);
        Splicing.Apply(output, log, begins, [new XmlChange(0, ends - begins, "")]);
        if (!Shows(output.Written[paragraphBegins..]) && LastTag(output.Written[..paragraphBegins]).EndsWith(":p>"u8))
        {
            // An empty paragraph might not fit on a full page, and begin one of its own.
            output.Truncate(paragraphBegins);
        }
    }

    static ReadOnlySpan<byte> LastTag(ReadOnlySpan<byte> written) => written.LastIndexOf("</"u8) is var at and >= 0 ? written[at..] : [];

    /// <summary>Whether more than empty paragraphs was written.</summary>
    static bool Shows(ReadOnlySpan<byte> xml) =>
        VisibleMarkup.Shows(xml) || xml.IndexOf("tbl>"u8) >= 0 || xml.IndexOf("tbl "u8) >= 0 || xml.IndexOf(":sdt>"u8) >= 0;
}
