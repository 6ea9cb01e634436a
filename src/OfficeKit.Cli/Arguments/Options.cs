// The options that several commands share.
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace OfficeKit.Cli.Arguments;

static class Options
{
    public static Option<bool> Json() => new("--json") { Description = Words.In("结果只输出一个 JSON 文档", "Print one JSON document") };

    public static Option<string> Lang() => new("--lang") { Description = Words.In("消息语言：zh 或 en", "Language of messages: zh or en"), Recursive = true };

    public static Argument<string> Template() =>
        new("template") { Description = Words.In("文种代号、模板文件夹或 .docx", "A kind's id, a template folder, or a .docx") };

    public static Option<DateOnly?> AsOf() =>
        Day("--as-of", "按哪一天算，如 2017-09-30；默认今天", "The day that counts as today, such as 2017-09-30; default: today");

    public static Option<string> Known() =>
        new("--known")
        {
            Description = Words.In(
                "已有的文号在哪个文件里（台账 .csv、.xlsx，或 .json）：引用的文号要在其中（V63）",
                "The file with the document numbers that exist (.csv, .xlsx, .json): cited ones must be among them (V63)"
            ),
        };

    public static DateOnly Today(ParseResult parsed, Option<DateOnly?> asOf) => parsed.GetValue(asOf) ?? DateOnly.FromDateTime(DateTime.Today);

    /// <summary>An option that takes a whole number within bounds.</summary>
    public static Option<int> Number(string name, int least, int most, string chinese, string english)
    {
        var option = new Option<int>(name) { Description = Words.In(chinese, english) };
        option.Validators.Add(result =>
        {
            if (
                result.Tokens is [{ Value: var given }]
                && (!int.TryParse(given, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || number < least || number > most)
            )
            {
                result.AddError(
                    Words.In($"{name} 要 {least} 到 {most} 的整数，现在是“{given}”", $"{name} wants a whole number from {least} to {most}, found '{given}'")
                );
            }
        });
        return option;
    }

    /// <summary>An option that takes a day.</summary>
    public static Option<DateOnly?> Day(string name, string chinese, string english) =>
        new(name) { Description = Words.In(chinese, english), CustomParser = result => Date(result, name) };

    static DateOnly? Date(ArgumentResult result, string name)
    {
        if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }
        result.AddError(
            Words.In(
                $"{name} 要写成 2017-09-30 的样子，现在是“{result.Tokens[0].Value}”",
                $"{name} wants a date like 2017-09-30, found '{result.Tokens[0].Value}'"
            )
        );
        return null;
    }

    /// <summary>Throws <see cref="OfficeKitException"/> (OK1509) when a file to be written is one that is read.</summary>
    public static void Spare(string? output, params IEnumerable<string> inputs)
    {
        var comparison = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        if (output is not null && inputs.Any(i => i.Length > 0 && string.Equals(Path.GetFullPath(i), Path.GetFullPath(output), comparison)))
        {
            throw new OfficeKitException(
                new TemplateDiagnostic
                {
                    Code = DiagnosticCodes.OutputOverwritesInput,
                    Message = Words.In(
                        $"“{output}”是要读的文件，写到它上面它就没有了；什么也没有做。",
                        $"'{output}' is read, too; writing it would destroy it. Nothing was done."
                    ),
                    Hint = Words.In("换一个输出文件名。", "Choose another name for the output."),
                }
            );
        }
    }
}
