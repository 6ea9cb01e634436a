// Turns pictures and QR codes into parts of the package and their markup.
using System.Globalization;
using System.Security;
using OfficeKit.Functions;
using OfficeKit.Packaging;
using QRCoder;

namespace OfficeKit.Rendering;

/// <summary>A picture as it will stand in the document: its file and its size in EMU.</summary>
sealed record PlacedPicture(PictureFile File, long Width, long Height, string Alt);

/// <summary>Turns pictures and QR codes into parts of the package and their markup.</summary>
sealed class Pictures(PackageAdditions additions, TemplateFolder folder, Identities identities)
{
    public const long EmuPerTwip = 635;
    const string SvgExtension = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";

    // What a program that knows no SVG shows: one transparent pixel.
    static readonly byte[] Nothing = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
    );

    /// <summary>Reads a picture or makes a QR code, and settles its size; throws <see cref="InvalidDataException"/> with a reason for people.</summary>
    /// <param name="value">The value.</param>
    /// <param name="room">The width there is, in twips.</param>
    public PlacedPicture Place(RichValue value, int room)
    {
        if (value is QrCode code)
        {
            var side = code.Width.Length > 0 ? Measure(code.Width) : Measure("25mm");
            return new PlacedPicture(PictureFile.Read(Draw(code.Text)), side, side, code.Alt.Length > 0 ? code.Alt : code.Text);
        }
        var picture = (PictureValue)value;
        var file = PictureFile.Read(Load(picture.Source));
        var ratio = (double)file.Height / file.Width;
        var (width, height) = (picture.Width.Length > 0 ? Measure(picture.Width) : 0, picture.Height.Length > 0 ? Measure(picture.Height) : 0);
        (width, height) = (width, height) switch
        {
            (0, 0) => (file.Width, file.Height),
            (0, _) => ((long)(height / ratio), height),
            (_, 0) => (width, (long)(width * ratio)),
            _ => (width, height),
        };
        if (width > room * EmuPerTwip)
        {
            // Nothing hangs over the margin.
            (width, height) = (room * EmuPerTwip, (long)(height * ((double)room * EmuPerTwip / width)));
        }
        return new PlacedPicture(file, width, height, picture.Alt);
    }

    static byte[] Draw(string text)
    {
        try
        {
            using var generator = new QRCodeGenerator();
            using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
            using var code = new PngByteQRCode(data);
            return code.GetGraphic(10);
        }
        catch (QRCoder.Exceptions.DataTooLongException)
        {
            throw new InvalidDataException(Words.In("文字太长，放不进二维码", "the text is too long for a QR code"));
        }
    }

    byte[] Load(string source)
    {
        if (source.StartsWith("data:", StringComparison.Ordinal))
        {
            var comma = source.IndexOf(',', StringComparison.Ordinal);
            return comma > 0 && source.AsSpan(0, comma).EndsWith(";base64") ? Decode(source[(comma + 1)..]) ?? throw NoData() : throw NoData();
        }
        // A file's name has a dot, which base64 has not; a long text without one is the picture itself.
        return source.Length > 64 && !source.Contains('.', StringComparison.Ordinal) && Decode(source) is { } bytes ? bytes : folder.Read(source);
    }

    static InvalidDataException NoData() => new(Words.In("data: 网址里的图片读不出来", "the picture in the data: address cannot be read"));

    static byte[]? Decode(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) ? bytes[..length] : null;
    }

    /// <summary>A measure in EMU: a number with mm, cm, in, pt or px.</summary>
    public static long Measure(string text)
    {
        var number = text.TrimEnd("abcdefghijklmnopqrstuvwxyz厘毫米 ".ToCharArray());
        double? perUnit = text[number.Length..].Trim() switch
        {
            "mm" or "毫米" => PictureFile.EmuPerInch / 25.4,
            "cm" or "厘米" => PictureFile.EmuPerInch / 2.54,
            "in" => PictureFile.EmuPerInch,
            "pt" => PictureFile.EmuPerInch / 72.0,
            "px" => PictureFile.EmuPerInch / 96.0,
            _ => null,
        };
        return perUnit is { } unit && double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var n) && n * unit is > 0 and < 1e9
            ? (long)(n * unit)
            : throw new InvalidDataException(Words.In($"“{text}”不是尺寸，请写成 25mm 或 2.5cm", $"'{text}' is no measure; write 25mm or 2.5cm"));
    }

    /// <summary>The id by which a part names the picture's file.</summary>
    public string Relate(PictureFile file, string part) =>
        additions.Relate(part, additions.Package.Dialect.Relationships + "/image", additions.AddMedia(file.Bytes, file.Extension, file.ContentType));

    /// <summary>The markup of a picture that stands in a line of text.</summary>
    public string Inline(PlacedPicture picture, string part)
    {
        var d = additions.Package.Dialect;
        var svg = picture.File.Extension == "svg";
        var id = Relate(svg ? PictureFile.Read(Nothing) : picture.File, part);
        var extension = svg
            ? $"<a:extLst><a:ext uri=\"{SvgExtension}\"><asvg:svgBlip xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\" "
                + $"xmlns:r=\"{d.Relationships}\" r:embed=\"{Relate(picture.File, part)}\"/></a:ext></a:extLst>"
            : "";
        var number = identities.Fresh("docPr");
        var size = string.Create(CultureInfo.InvariantCulture, $"cx=\"{picture.Width}\" cy=\"{picture.Height}\"");
        return $"<wp:inline xmlns:wp=\"{d.WordDrawing}\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent {size}/>"
            + $"<wp:docPr id=\"{number}\" name=\"图片 {number}\" descr=\"{Escape(picture.Alt)}\"/>"
            + $"<a:graphic xmlns:a=\"{d.Drawing}\"><a:graphicData uri=\"{d.Picture}\"><pic:pic xmlns:pic=\"{d.Picture}\"><pic:nvPicPr>"
            + $"<pic:cNvPr id=\"{number}\" name=\"图片 {number}\"/><pic:cNvPicPr/></pic:nvPicPr>"
            + $"<pic:blipFill><a:blip xmlns:r=\"{d.Relationships}\" r:embed=\"{id}\">{extension}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
            + $"<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext {size}/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
            + $"</a:graphicData></a:graphic></wp:inline>";
    }

    static string Escape(string text) => SecurityElement.Escape(new string([.. text.Where(c => c >= ' ' && !char.IsSurrogate(c) && c < '\uFFFE')])) ?? "";
}
