// Sorts a stream by key without holding it: what is gathered for a key lies in pieces in a temporary file.
using System.Buffers;

namespace OfficeKit.Bulk.Rows;

/// <summary>Gathers lines of bytes by key. Memory stays within a budget; the rest is in a temporary file that vanishes with the process.</summary>
sealed class Spool : IDisposable
{
    const int Budget = 2 << 20;

    sealed class Pile
    {
        public ArrayBufferWriter<byte> Fresh = new(256);
        public readonly List<(long Offset, int Length)> Chunks = [];
    }

    readonly Dictionary<string, Pile> piles = [];
    readonly List<string> order = [];
    FileStream? file;
    int held;

    /// <summary>The keys in the order in which they came first.</summary>
    public IReadOnlyList<string> Keys => order;

    /// <summary>Adds a line, which may hold no line feed.</summary>
    public void Add(string key, ReadOnlySpan<byte> line)
    {
        if (!piles.TryGetValue(key, out var pile))
        {
            piles[key] = pile = new Pile();
            order.Add(key);
        }
        pile.Fresh.Write(line);
        pile.Fresh.Write("\n"u8);
        held += line.Length + 1;
        if (held > Budget)
        {
            Unload();
        }
    }

    void Unload()
    {
        file ??= new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        foreach (var pile in piles.Values.Where(p => p.Fresh.WrittenCount > 0))
        {
            pile.Chunks.Add((file.Seek(0, SeekOrigin.End), pile.Fresh.WrittenCount));
            file.Write(pile.Fresh.WrittenSpan);
            pile.Fresh = new ArrayBufferWriter<byte>(256);
        }
        held = 0;
    }

    /// <summary>The lines of a key, in their order.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Lines(string key)
    {
        var pile = piles[key];
        foreach (var (offset, length) in pile.Chunks)
        {
            var chunk = new byte[length];
            file!.Seek(offset, SeekOrigin.Begin);
            file.ReadExactly(chunk);
            foreach (var line in Split(chunk))
            {
                yield return line;
            }
        }
        foreach (var line in Split(pile.Fresh.WrittenSpan.ToArray()))
        {
            yield return line;
        }
    }

    static IEnumerable<ReadOnlyMemory<byte>> Split(byte[] chunk)
    {
        for (var at = 0; at < chunk.Length; )
        {
            var length = chunk.AsSpan(at).IndexOf((byte)'\n');
            yield return chunk.AsMemory(at, length);
            at += length + 1;
        }
    }

    public void Dispose() => file?.Dispose();
}
