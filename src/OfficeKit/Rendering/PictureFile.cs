// A picture's bytes: its format and its size, read from its first bytes.
using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OfficeKit.Rendering;

/// <summary>A picture: PNG, JPEG, GIF or SVG.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Extension">png, jpeg, gif or svg.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Width">Its natural width in EMU (914,400 to the inch).</param>
/// <param name="Height">Its natural height in EMU.</param>
sealed partial record PictureFile(byte[] Bytes, string Extension, string ContentType, long Width, long Height)
{
    public const long EmuPerInch = 914400;
    const double ScreenDpi = 96;

    /// <summary>Recognises a picture by its bytes; throws <see cref="InvalidDataException"/> with a reason for people.</summary>
    public static PictureFile Read(byte[] bytes)
    {
        try
        {
            return bytes switch
            {
                [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => Png(bytes),
                [0xFF, 0xD8, ..] => Jpeg(bytes),
                [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => Sized(
                    bytes,
                    "gif",
                    "image/gif",
                    BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(6)),
                    BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(8)),
                    ScreenDpi,
                    ScreenDpi
                ),
                _ => Svg(bytes),
            };
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IndexOutOfRangeException or OverflowException)
        {
            throw NoPicture();
        }
    }

    static InvalidDataException NoPicture() => new(Words.In("这不是 PNG、JPEG、GIF 或 SVG 图片", "this is no PNG, JPEG, GIF or SVG picture"));

    static PictureFile Sized(byte[] bytes, string extension, string type, double width, double height, double dpiX, double dpiY) =>
        width > 0 && height > 0 && width < 1e6 && height < 1e6
            ? new PictureFile(bytes, extension, type, (long)(width / dpiX * EmuPerInch), (long)(height / dpiY * EmuPerInch))
            : throw NoPicture();

    static PictureFile Png(byte[] bytes)
    {
        var (dpiX, dpiY) = (ScreenDpi, ScreenDpi);
        // Chunks: length, type, data, checksum. pHYs says how many pixels go into a metre.
        for (var at = 8; at + 12 <= bytes.Length; )
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
            var type = bytes.AsSpan(at + 4, 4);
            if (type.SequenceEqual("pHYs"u8) && bytes[at + 16] == 1)
            {
                dpiX = Dpi(BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at + 8)) * 0.0254);
                dpiY = Dpi(BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at + 12)) * 0.0254);
            }
            if (type.SequenceEqual("IDAT"u8) || length < 0)
            {
                break;
            }
            at = checked(at + 12 + length);
        }
        return Sized(
            bytes,
            "png",
            "image/png",
            BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(16)),
            BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(20)),
            dpiX,
            dpiY
        );
    }

    static double Dpi(double dpi) => dpi is >= 10 and <= 10000 ? dpi : ScreenDpi;

    static PictureFile Jpeg(byte[] bytes)
    {
        var (dpiX, dpiY) = (ScreenDpi, ScreenDpi);
        for (var at = 2; at + 4 <= bytes.Length; )
        {
            var (marker, length) = (bytes[at + 1], BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 2)));
            if (marker == 0xE0 && bytes[at + 11] is 1 or 2)
            {
                var unit = bytes[at + 11] == 1 ? 1 : 2.54;
                dpiX = Dpi(BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 12)) * unit);
                dpiY = Dpi(BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 14)) * unit);
            }
            // SOF0 to SOF15 hold the size; C4, C8 and CC are other things.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return Sized(
                    bytes,
                    "jpeg",
                    "image/jpeg",
                    BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 7)),
                    BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 5)),
                    dpiX,
                    dpiY
                );
            }
            at += 2 + length;
        }
        throw NoPicture();
    }

    static PictureFile Svg(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        if (
            !SvgRoot().IsMatch(text)
            || text.Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase)
            || text.Contains("<script", StringComparison.OrdinalIgnoreCase)
        )
        {
            throw NoPicture();
        }
        var root = SvgRoot().Match(text).Value;
        double Length(string name) =>
            Regex.Match(root, $@"\s{name}\s*=\s*[""']([\d.]+)(px|pt|mm|cm|in)?[""']") is { Success: true } m
                ? double.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)
                    * m.Groups[2].Value switch
                    {
                        "pt" => 96 / 72.0,
                        "mm" => 96 / 25.4,
                        "cm" => 96 / 2.54,
                        "in" => 96,
                        _ => 1,
                    }
                : 0;
        var (width, height) = (Length("width"), Length("height"));
        if ((width == 0 || height == 0) && ViewBox().Match(root) is { Success: true } box)
        {
            (width, height) = (
                double.Parse(box.Groups[1].Value, CultureInfo.InvariantCulture),
                double.Parse(box.Groups[2].Value, CultureInfo.InvariantCulture)
            );
        }
        return Sized(bytes, "svg", "image/svg+xml", width == 0 ? 300 : width, height == 0 ? 150 : height, ScreenDpi, ScreenDpi);
    }

    [GeneratedRegex(@"<svg\b[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex SvgRoot();

    [GeneratedRegex(@"viewBox\s*=\s*[""']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)")]
    private static partial Regex ViewBox();
}
