// The bytes of a part while it is rendered; the only place that escapes.
using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using OfficeKit.Compiling.Pieces;
using OfficeKit.Deflating;
using OfficeKit.Plumbing;

namespace OfficeKit.Rendering;

/// <summary>The bytes of the parts of one document, one after the other; what is read and taken back belongs to the part that is being written. Kept for the
/// next document.</summary>
sealed class MarkupOutput(int limit)
{
    // What text cannot be copied over as it is: markup, breaks, characters XML forbids, characters that turn the reading direction.
    static readonly SearchValues<char> Special = SearchValues.Create("<>&\"\t\n\r" + ForbiddenCharacters.All + Surrogates());

    byte[] buffer = new byte[16 << 10];

    // The static pieces that stand in the output, in their order: the deflate knows them.
    readonly List<StaticRun> runs = [];

    int begin,
        end;

    /// <summary>The length of the part so far.</summary>
    public int Length => end - begin;

    /// <summary>The bytes allocated for the output so far.</summary>
    public long Allocated { get; private set; }

    /// <summary>The part so far.</summary>
    public ReadOnlySpan<byte> Written => buffer.AsSpan(begin, Length);

    public void Clear()
    {
        begin = end = 0;
        runs.Clear();
    }

    /// <summary>Begins a part after the ones that are there.</summary>
    public void BeginPart() => begin = end;

    /// <summary>Where the part that is being written lies among all.</summary>
    public Range Part => begin..end;

    /// <summary>The bytes of a part that was written.</summary>
    public ReadOnlySpan<byte> this[Range part] => buffer.AsSpan(part);

    /// <summary>The static pieces of a part that was written; they begin at places among all.</summary>
    public ReadOnlySpan<StaticRun> Runs(Range part)
    {
        var all = CollectionsMarshal.AsSpan(runs);
        return all[First(part.Start.Value)..First(part.End.Value)];
    }

    /// <summary>The first run that does not begin before a place among all.</summary>
    int First(int place)
    {
        var (low, high) = (0, runs.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = runs[middle].Start < place ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    /// <summary>Takes back what was written after a mark.</summary>
    public void Truncate(int length)
    {
        end = begin + length;
        while (runs.Count > 0 && runs[^1].End > end)
        {
            runs.RemoveAt(runs.Count - 1);
        }
    }

    /// <summary>Takes back what was written after a mark, and gives it.</summary>
    public byte[] TakeBack(int length)
    {
        var taken = Written[length..].ToArray();
        Truncate(length);
        return taken;
    }

    /// <summary>Lets go of what was written first and is safe elsewhere; what follows moves to its place.</summary>
    public void Drop(int count)
    {
        buffer.AsSpan(begin + count, Length - count).CopyTo(buffer.AsSpan(begin));
        end -= count;
        // What is let go piece by piece is deflated as it goes.
        runs.Clear();
    }

    /// <summary>Writes a piece of the part that is being rendered.</summary>
    public void Write(StaticPiece piece)
    {
        runs.Add(new StaticRun(end, piece));
        Write(piece.Bytes.Span);
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        end += bytes.Length;
    }

    /// <summary>Writes a value's text; returns how many characters had to be dropped.</summary>
    public int WriteText(ReadOnlySpan<char> text, ValueShape shape)
    {
        var dropped = 0;
        while (true)
        {
            var special = text.IndexOfAny(Special);
            WritePlain(special < 0 ? text : text[..special]);
            if (special < 0)
            {
                return dropped;
            }
            text = text[special..];
            text = text[WriteSpecial(text, shape, ref dropped)..];
        }
    }

    int WriteSpecial(ReadOnlySpan<char> text, ValueShape shape, ref int dropped)
    {
        switch (text[0])
        {
            case '<':
                Write("&lt;"u8);
                return 1;
            case '>':
                Write("&gt;"u8);
                return 1;
            case '&':
                Write("&amp;"u8);
                return 1;
            case '"':
                Write(shape.InAttribute ? "&quot;"u8 : "\""u8);
                return 1;
            case '\t':
                Write(shape.Tab);
                return 1;
            case '\r' when text is [_, '\n', ..]:
                Write(shape.LineBreak);
                return 2;
            case '\r' or '\n':
                Write(shape.LineBreak);
                return 1;
            default:
                if (text.Length > 1 && char.IsSurrogatePair(text[0], text[1]))
                {
                    WritePlain(text[..2]);
                    return 2;
                }
                dropped++;
                return 1;
        }
    }

    void WritePlain(ReadOnlySpan<char> text) => end += Encoding.UTF8.GetBytes(text, Reserve(Encoding.UTF8.GetMaxByteCount(text.Length)));

    Span<byte> Reserve(int count)
    {
        if (buffer.Length - end < count)
        {
            if (Length + (long)count > limit)
            {
                throw new LimitException(Words.In($"一个部件超过 {limit >> 20} MB", $"a part grows beyond {limit >> 20} MB"));
            }
            Array.Resize(ref buffer, (int)Math.Min(Array.MaxLength, Math.Max(buffer.Length * 2L, end + (long)count)));
            Allocated += buffer.Length;
        }
        return buffer.AsSpan(end);
    }

    static string Surrogates() =>
        string.Create(
            0x800,
            0,
            (span, _) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] = (char)(0xD800 + i);
                }
            }
        );
}
