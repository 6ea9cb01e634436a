// A character as it was laid out; millimetres from the upper left corner of its page.
namespace OfficeKit.Layout.Reading;

/// <summary>A character on a page.</summary>
/// <param name="Text">The character.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Right">Where the next begins.</param>
/// <param name="BaseLine">The line on which it stands.</param>
/// <param name="Top">Upper edge of its ink.</param>
/// <param name="Bottom">Lower edge of its ink.</param>
/// <param name="Size">Its size.</param>
/// <param name="Font">The name of its font, as it stands in the PDF.</param>
readonly record struct Glyph(string Text, double Left, double Right, double BaseLine, double Top, double Bottom, double Size, string Font)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}
