// Prints the values that are more than text and stand in a line of text.
using System.Globalization;
using System.Text;
using OfficeKit.Compiling.Pieces;
using OfficeKit.Functions;
using OfficeKit.Markup;
using OfficeKit.Plumbing;

namespace OfficeKit.Rendering;

/// <summary>Prints the values that are more than text and stand in a line of text: the run around them is left and entered again.</summary>
/// <param name="services">What rich values need of the render.</param>
/// <param name="writeText">Writes text in the shape of a place.</param>
/// <param name="printText">Writes a value's text; the visible blanks in it are noted.</param>
sealed class RichPrinter(RichServices services, Action<ValuePiece, string> writeText, Action<ValuePiece, string> printText)
{
    public void Print(ValuePiece piece, RichValue value)
    {
        if (piece.Shape.Run is not { } run)
        {
            PrintAsText(piece, value);
            return;
        }
        switch (value)
        {
            case PageBreak:
                Raw($"{run.Close}<{run.Prefix}r><{run.Prefix}br {run.Prefix}type=\"page\"/></{run.Prefix}r>{run.Reopen}");
                break;
            case Link link:
                PrintLink(piece, run, link);
                break;
            case PictureValue or QrCode:
                if (services.Place(value, run.Room) is { } picture)
                {
                    Raw(
                        $"{run.Close}{run.Start}<{run.Prefix}drawing>{services.Pictures.Inline(picture, services.PartName)}</{run.Prefix}drawing>"
                            + $"</{run.Prefix}r>{run.Reopen}"
                    );
                }
                break;
            case CheckBox box:
                PrintCheckBox(piece, run, box);
                break;
            case DropDown choice:
                PrintDropDown(piece, run, choice);
                break;
            case Styled styled:
                PrintStyled(piece, run, styled);
                break;
            case Fitted fitted:
                PrintFitted(piece, run, fitted);
                break;
            case MarkdownText markdown when new MarkdownWriter(services).InlineRuns(markdown.Text, run) is { } runs:
                Raw(run.Close + runs + run.Reopen);
                break;
            default:
                services.Expressions.Tell(
                    DiagnosticCodes.DoesNotFitHere,
                    "",
                    "表格、文件和多段文字要单独占一段。",
                    "a table, a file or several paragraphs need a paragraph of their own.",
                    "把标签放进单独的一段，旁边不写别的字。",
                    "Put the tag into a paragraph of its own."
                );
                break;
        }
    }

    void PrintAsText(ValuePiece piece, RichValue value)
    {
        var text = value switch
        {
            CheckBox box => Mark(box),
            DropDown choice => choice.Chosen,
            Link link => link.Text,
            Styled styled => styled.Text,
            Fitted fitted => fitted.Text,
            _ => null,
        };
        if (text is null)
        {
            services.Expressions.Tell(
                DiagnosticCodes.DoesNotFitHere,
                "",
                "这里只能放文字，不能放图片、分页、表格。",
                "only text can stand here, no picture, page break or table.",
                "把它移到正文的段落里。",
                "Move it into a paragraph."
            );
            return;
        }
        writeText(piece, text);
    }

    void PrintLink(ValuePiece piece, RunShape run, Link link)
    {
        // A field needs no relationship, so the part's other files stay as they are.
        Raw($"{run.Close}{Field(run, "begin")}{run.Start}<{run.Prefix}instrText xml:space=\"preserve\"> HYPERLINK \"");
        writeText(
            piece,
            link.Url.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "%22", StringComparison.Ordinal).ReplaceLineEndings(" ").Replace('\t', ' ')
        );
        Raw($"\" </{run.Prefix}instrText></{run.Prefix}r>{Field(run, "separate")}{run.Reopen}");
        writeText(piece, link.Text.ReplaceLineEndings(" "));
        Raw($"{run.Close}{Field(run, "end")}{run.Reopen}");
    }

    static string Field(RunShape run, string type) => $"{run.Start}<{run.Prefix}fldChar {run.Prefix}fldCharType=\"{type}\"/></{run.Prefix}r>";

    static string Mark(CheckBox box) => box.IsChecked ? "☑" : "☐";

    /// <summary>The properties by which a control is known, so that it can be read back.</summary>
    string Known(ValuePiece piece, string w, string text) =>
        piece.Shape.Run is { HoldsControls: true } && services.Controls is { } controls && controls.Number(piece.Expression, null, text) is { } number
            ? controls.Properties(w, number)
            : $"<{w}id {w}val=\"{services.Identities.Fresh("sdt")}\"/>";

    void PrintCheckBox(ValuePiece piece, RunShape run, CheckBox box)
    {
        var w = run.Prefix;
        Raw(
            $"{run.Close}<{w}sdt><{w}sdtPr>{Known(piece, w, Mark(box))}<w14:checkbox xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\">"
                + $"<w14:checked w14:val=\"{(box.IsChecked ? 1 : 0)}\"/>"
                + $"<w14:checkedState w14:val=\"2611\" w14:font=\"Segoe UI Symbol\"/><w14:uncheckedState w14:val=\"2610\" w14:font=\"Segoe UI Symbol\"/>"
                + $"</w14:checkbox></{w}sdtPr>"
                + $"<{w}sdtContent>{run.Start}<{w}t>{Mark(box)}</{w}t></{w}r></{w}sdtContent></{w}sdt>{run.Reopen}"
        );
    }

    void PrintDropDown(ValuePiece piece, RunShape run, DropDown choice)
    {
        var w = run.Prefix;
        var attribute = new ValuePiece(piece.Tag, piece.Expression, new ValueShape([(byte)' '], [(byte)' '], InAttribute: true, AloneInParagraph: false));
        Raw($"{run.Close}<{w}sdt><{w}sdtPr>{Known(piece, w, choice.Chosen.ReplaceLineEndings(" ").Replace('\t', ' '))}<{w}dropDownList>");
        foreach (var item in choice.Choices.Contains(choice.Chosen) ? choice.Choices : [.. choice.Choices, choice.Chosen])
        {
            Raw($"<{w}listItem {w}displayText=\"");
            writeText(attribute, item);
            Raw($"\" {w}value=\"");
            writeText(attribute, item);
            Raw("\"/>");
        }
        Raw($"</{w}dropDownList></{w}sdtPr><{w}sdtContent>{run.Start}<{w}t xml:space=\"preserve\">");
        writeText(piece with { Shape = attribute.Shape with { InAttribute = false } }, choice.Chosen);
        Raw($"</{w}t></{w}r></{w}sdtContent></{w}sdt>{run.Reopen}");
    }

    void PrintStyled(ValuePiece piece, RunShape run, Styled styled)
    {
        var style = services.Template.Styles.Value.Find(styled.Style);
        if (style is null)
        {
            TellNoStyle(styled.Style);
        }
        else if (style.Type == "character")
        {
            PrintInStyle(piece, run, style, styled.Text);
        }
        else if (style.Type == "paragraph" && piece.Shape.AloneInParagraph)
        {
            // The paragraph's properties name the style: the compiler has seen to it.
            writeText(piece, styled.Text);
        }
        else
        {
            services.Expressions.Tell(
                DiagnosticCodes.DoesNotFitHere,
                "",
                $"“{styled.Style}”是段落样式，标签要单独占一段。",
                $"'{styled.Style}' is a style of paragraphs: the tag needs a paragraph of its own.",
                "把标签放进单独的一段，或改用字符样式。",
                "Put the tag into a paragraph of its own, or use a character style."
            );
        }
    }

    void TellNoStyle(string name)
    {
        var near = Nearest.Of(name, services.Template.Styles.Value.All.Select(s => s.Name));
        services.Expressions.Tell(
            DiagnosticCodes.UnknownStyle,
            "",
            $"模板里没有名为“{name}”的样式。",
            $"the template has no style named '{name}'.",
            near is null ? "在 Word 的样式窗格里查看样式名。" : $"是不是想写“{near}”？",
            near is null ? "See the names in Word's Styles pane." : $"Did you mean '{near}'?"
        );
    }

    void PrintInStyle(ValuePiece piece, RunShape run, StyleEntry style, string text)
    {
        var w = run.Prefix;
        var number = run.HoldsControls ? services.Controls?.Number(piece.Expression, null, text) : null;
        Raw(
            $"{run.Close}{(number is { } n ? services.Controls!.Open(w, n) : "")}<{w}r>"
                + $"{RunProperties.With(run.Properties, w, "rStyle", $"<{w}rStyle {w}val=\"{style.Id}\"/>")}<{w}t xml:space=\"preserve\">"
        );
        printText(piece with { Shape = piece.Shape with { LineBreak = Encoding.UTF8.GetBytes($"</{w}t><{w}br/><{w}t xml:space=\"preserve\">") } }, text);
        Raw(run.Close + (number is null ? "" : FieldControls.Close(w)) + run.Reopen);
    }

    /// <summary>Prints a text in the first style in which it has room; when it has none even in the last, that is told, and nothing is cut off.</summary>
    void PrintFitted(ValuePiece piece, RunShape run, Fitted fitted)
    {
        var styles = fitted.Styles.Select(name => (Name: name, Style: services.Template.Styles.Value.Find(name))).ToList();
        if (styles.Find(s => s.Style is not { Type: "character", Size: > 0 }) is { Name: { } unfit })
        {
            TellNoStyle(unfit);
            return;
        }
        double room = run.Room;
        try
        {
            room = fitted.Width.Length == 0 ? room : Pictures.Measure(fitted.Width) / (double)Pictures.EmuPerTwip;
        }
        catch (InvalidDataException e)
        {
            services.Expressions.Tell(DiagnosticCodes.CannotCompute, "", $"计算出错：{e.Message}。", $"it cannot be computed: {e.Message}.");
        }
        // A character of n half-points is 10 n twips wide.
        int Lines(StyleEntry style) => TextLines.Count(fitted.Whole, room / (style.Size * 10));
        // A smaller size may have more lines.
        int Allowed(int index) => fitted.Lines[Math.Min(index, fitted.Lines.Count - 1)];
        var fits = styles.Where((s, i) => Lines(s.Style!) <= Allowed(i)).FirstOrDefault().Style;
        var last = styles[^1];
        if (fits is null && !ReferenceEquals(told, fitted.Whole))
        {
            // The parts of one whole are told once.
            told = fitted.Whole;
            services.Expressions.Tell(
                DiagnosticCodes.StillTooLong,
                services.Log.PathOf(fitted.Of) ?? piece.Expression.ToString(),
                $"“{Short(fitted.Whole)}”放不下：用{last.Name}也要 {Lines(last.Style!)} 行，这里只有 {Allowed(styles.Count - 1)} 行（R224）。",
                $"no room for '{Short(fitted.Whole)}': even in {last.Name} it takes {Lines(last.Style!)} lines, and there are "
                    + $"{Allowed(styles.Count - 1)} (R224).",
                "把这个值写短，或换大一号的卡。",
                "Shorten the value, or take a larger card.",
                DiagnosticSeverity.Warning
            );
        }
        PrintInStyle(piece, run, fits ?? last.Style!, fitted.Text);
    }

    string? told;

    static string Short(string text) => text.ReplaceLineEndings(" ") is { Length: > 20 } line ? line[..(char.IsHighSurrogate(line[19]) ? 19 : 20)] + "…" : text;

    /// <summary>Writes a part of a picture that stands for another.</summary>
    public void Print(PlaceholderPiece piece, object? value)
    {
        if (piece.First)
        {
            placed = value is PictureValue or QrCode ? services.Place((RichValue)value, 1_000_000) : null;
        }
        if (placed is not { } picture)
        {
            Raw(piece.Original);
            return;
        }
        // As large as the frame allows, without distortion.
        var scale = Math.Min((double)piece.Frame.Width / picture.Width, (double)piece.Frame.Height / picture.Height);
        switch (piece.Part)
        {
            case PlaceholderPart.Width:
                Raw(((long)(picture.Width * scale)).ToString(CultureInfo.InvariantCulture));
                break;
            case PlaceholderPart.Height:
                Raw(((long)(picture.Height * scale)).ToString(CultureInfo.InvariantCulture));
                break;
            case PlaceholderPart.Picture when picture.File.Extension == "svg":
                services.Expressions.Tell(
                    DiagnosticCodes.DoesNotFitHere,
                    "",
                    "占位图片不能换成 SVG。",
                    "an SVG cannot take the place of a placeholder picture.",
                    "改用 PNG 或 JPEG，或把标签写进段落。",
                    "Use PNG or JPEG, or put the tag into a paragraph."
                );
                break;
            case PlaceholderPart.Picture:
                Raw(services.Pictures.Relate(picture.File, services.PartName));
                break;
            default:
                writeText(
                    new ValuePiece(piece.Tag, piece.Expression, new ValueShape([(byte)' '], [(byte)' '], InAttribute: true, AloneInParagraph: false)),
                    picture.Alt
                );
                break;
        }
    }

    PlacedPicture? placed;

    void Raw(string markup) => services.Output.Write(Encoding.UTF8.GetBytes(markup));
}
