// Tells UTF-8 from GB 18030 by reading the whole file once.
using System.Text;

namespace OfficeKit.Sheets;

static class TextEncoding
{
    static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    /// <summary>UTF-16 by its mark, UTF-8 when every byte of the file is, else GB 18030. Throws <see cref="OfficeKitException"/> (OK1602) when it is
    /// none.</summary>
    public static Encoding Detect(Stream file, string path)
    {
        Span<byte> mark = stackalloc byte[2];
        var read = file.ReadAtLeast(mark, 2, throwOnEndOfStream: false);
        file.Position = 0;
        if (read == 2 && mark is [0xFF, 0xFE] or [0xFE, 0xFF])
        {
            return mark[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
        }
        if (FirstBadLine(file, Utf8) is null)
        {
            file.Position = 0;
            return Utf8;
        }
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var chinese = Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        if (FirstBadLine(file, chinese) is { } line)
        {
            throw Problems.Encoding(path, line);
        }
        file.Position = 0;
        return chinese;
    }

    /// <summary>The line of the first byte that is no text in an encoding; null when all are.</summary>
    static int? FirstBadLine(Stream file, Encoding encoding)
    {
        file.Position = 0;
        var (bytes, chars, decoder, line) = (new byte[1 << 16], new char[1 << 17], encoding.GetDecoder(), 1);
        for (int read; (read = file.Read(bytes)) > 0; )
        {
            try
            {
                decoder.GetChars(bytes.AsSpan(0, read), chars, flush: false);
            }
            catch (DecoderFallbackException e)
            {
                return line + bytes.AsSpan(0, Math.Clamp(e.Index, 0, read)).Count((byte)'\n');
            }
            line += bytes.AsSpan(0, read).Count((byte)'\n');
        }
        try
        {
            decoder.GetChars([], chars, flush: true);
            return null;
        }
        catch (DecoderFallbackException)
        {
            return line;
        }
    }
}
