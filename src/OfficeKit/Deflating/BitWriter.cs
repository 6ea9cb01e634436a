// Writes bits into bytes, the lowest first, as deflate wants them (RFC 1951, 3.1.1).
using System.Buffers.Binary;

namespace OfficeKit.Deflating;

/// <summary>Bits become bytes, the lowest first. Kept for the next part.</summary>
sealed class BitWriter
{
    /// <summary>Puts bits behind the others; lives in registers while a block is written.</summary>
    public ref struct Pen(Span<byte> room, ulong bits, int held)
    {
        readonly Span<byte> room = room;

        public ulong Bits { get; private set; } = bits;

        public int Held { get; private set; } = held;

        public int Length { get; private set; }

        /// <summary>Puts a step: up to 27 bits, and in the lowest five how many there are.</summary>
        public void Put(uint step)
        {
            Bits |= (ulong)(step >> 5) << Held;
            Held += (int)(step & 31);
            if (Held >= 32)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(room[Length..], (uint)Bits);
                Length += 4;
                Bits >>= 32;
                Held -= 32;
            }
        }
    }

    byte[] buffer = new byte[16 << 10];
    int length,
        held;
    ulong bits;

    public ReadOnlyMemory<byte> Written => buffer.AsMemory(0, length);

    public void Clear() => (length, held, bits) = (0, 0, 0);

    /// <summary>Makes room; nothing may be put without it.</summary>
    public void Reserve(long bytes)
    {
        if (buffer.Length - length < bytes + 8)
        {
            Array.Resize(ref buffer, (int)Math.Min(Array.MaxLength, Math.Max(buffer.Length * 2L, length + bytes + 8)));
        }
    }

    public Pen Begin() => new(buffer.AsSpan(length), bits, held);

    public void End(Pen pen)
    {
        length += pen.Length;
        (bits, held) = (pen.Bits, pen.Held);
    }

    /// <summary>Fills the last byte with zeros.</summary>
    public void Finish()
    {
        for (; held > 0; held -= 8)
        {
            buffer[length++] = (byte)bits;
            bits >>= 8;
        }
        held = 0;
    }
}
