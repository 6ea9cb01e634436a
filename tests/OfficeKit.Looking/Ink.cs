// Measures ink on a page's picture.
using System.Text;

namespace OfficeKit.Looking;

/// <summary>A page as grey pixels at 300 dots an inch.</summary>
sealed class Ink
{
    const double Dpi = 300,
        Mm = 25.4;
    readonly byte[] pixels;
    readonly int width,
        height,
        start;

    public Ink(string pgm)
    {
        pixels = File.ReadAllBytes(pgm);
        // P5 width height 255, each followed by white space, then the pixels.
        var fields = new List<int>();
        var at = 2;
        while (fields.Count < 3)
        {
            while (char.IsWhiteSpace((char)pixels[at]))
            {
                at++;
            }
            var from = at;
            while (!char.IsWhiteSpace((char)pixels[at]))
            {
                at++;
            }
            fields.Add(int.Parse(Encoding.ASCII.GetString(pixels, from, at - from), System.Globalization.CultureInfo.InvariantCulture));
        }
        (width, height, start) = (fields[0], fields[1], at + 1);
    }

    /// <summary>Top of the first ink in a box given in mm; NaN when there is none.</summary>
    public double Top(double left, double top, double right, double bottom) =>
        Rows(top, bottom).Where(y => Dark(y, left, right) > 0).Select(y => ToMm(y)).DefaultIfEmpty(double.NaN).First();

    /// <summary>Bottom of the last ink in a box.</summary>
    public double Bottom(double left, double top, double right, double bottom) =>
        Rows(top, bottom).Reverse().Where(y => Dark(y, left, right) > 0).Select(y => ToMm(y + 1)).DefaultIfEmpty(double.NaN).First();

    /// <summary>The leftmost ink in a box.</summary>
    public double Left(double left, double top, double right, double bottom) =>
        Columns(left, right).Where(x => IsDark(x, top, bottom)).Select(x => ToMm(x)).DefaultIfEmpty(double.NaN).First();

    /// <summary>The rightmost ink in a box.</summary>
    public double Right(double left, double top, double right, double bottom) =>
        Columns(left, right).Reverse().Where(x => IsDark(x, top, bottom)).Select(x => ToMm(x + 1)).DefaultIfEmpty(double.NaN).First();

    /// <summary>The middles of the horizontal lines that run across more than nine tenths of a box.</summary>
    public List<double> Rules(double left, double top, double right, double bottom)
    {
        var rules = new List<double>();
        var pixelsAcross = (right - left) / Mm * Dpi;
        int? from = null;
        foreach (var y in Rows(top, bottom))
        {
            var ruled = Dark(y, left, right) > 0.9 * pixelsAcross;
            if (ruled && from is null)
            {
                from = y;
            }
            else if (!ruled && from is not null)
            {
                rules.Add(ToMm((from.Value + y) / 2.0));
                from = null;
            }
        }
        return rules;
    }

    IEnumerable<int> Rows(double top, double bottom) =>
        Enumerable.Range(Math.Max(0, (int)(top / Mm * Dpi)), Math.Max(0, Math.Min(height, (int)(bottom / Mm * Dpi)) - Math.Max(0, (int)(top / Mm * Dpi))));

    IEnumerable<int> Columns(double left, double right)
    {
        var from = Math.Max(0, (int)(left / Mm * Dpi));
        return Enumerable.Range(from, Math.Max(0, Math.Min(width, (int)(right / Mm * Dpi)) - from));
    }

    bool IsDark(int x, double top, double bottom) => Rows(top, bottom).Any(y => pixels[start + y * width + x] < 160);

    int Dark(int y, double left, double right)
    {
        var count = 0;
        for (var x = Math.Max(0, (int)(left / Mm * Dpi)); x < Math.Min(width, (int)(right / Mm * Dpi)); x++)
        {
            count += pixels[start + y * width + x] < 160 ? 1 : 0;
        }
        return count;
    }

    static double ToMm(double pixel) => pixel / Dpi * Mm;
}
