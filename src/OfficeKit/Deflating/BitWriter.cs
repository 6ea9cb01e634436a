// Writes bits into bytes, the lowest first, as deflate wants them (RFC 1951, 3.1.1).
using System.Buffers.Binary;

namespace OfficeKit.Deflating;

/// <summary>Bits become bytes, the lowest first. Kept for the next part.</summary>
sealed class BitWriter
{
    byte[] buffer = new byte[16 << 10];
    int length, held;
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

    /// <summary>Puts up to 32 bits; room must have been made.</summary>
    public void Put(uint value, int count)
    {
        bits |= (ulong)value << held;
        held += count;
        if (held >= 32)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(buffer.AsSpan(length), (uint)bits);
            length += 4;
            bits >>= 32;
            held -= 32;
        }
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
