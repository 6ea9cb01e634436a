// The options of rendering, which render and bulk share.
using System.CommandLine;
using OfficeKit.Operations.Work;

namespace OfficeKit.Cli.Arguments;

/// <summary>The options of rendering, as a command declares and reads them.</summary>
sealed class RenderArguments
{
    readonly Option<string> missing = new("--missing")
    {
        Description = Words.In("缺值时：error 报错，blank 可见空白，keep 保留标签，empty 留空", "What a missing value prints: error, blank, keep, empty"),
    };
    readonly Option<bool> final = new("--final") { Description = Words.In("定稿：必填项空着就停下", "A final document: a required blank stops it") };
    readonly Option<string[]> set = new("--set") { Description = Words.In("改一个值：路径=值，可多次", "Set a value: path=value, repeatable") };
    readonly Option<string> force = new("--force")
    {
        Description = Words.In("有错误级规则也输出，须说明理由", "Render in spite of rules broken at level E, with a reason"),
    };
    readonly Option<bool> embed = new("--embed-data")
    {
        Description = Words.In("把数据存进文件，以便重填和读回（extract）", "Keep the data in the file, for refill and extract"),
    };
    readonly Option<DateOnly?> asOf = Options.AsOf();
    readonly Option<string> known = Options.Known();

    /// <summary>Declares the options.</summary>
    public RenderArguments(Command command)
    {
        missing.AcceptOnlyFromAmong([.. RenderChoices.MissingWords.Keys]);
        set.Validators.Add(result =>
        {
            foreach (var wrong in result.Tokens.Where(t => t.Value.IndexOf('=', StringComparison.Ordinal) < 1))
            {
                result.AddError(Words.In($"--set 要写成 路径=值，现在是“{wrong.Value}”", $"--set wants path=value, found '{wrong.Value}'"));
            }
        });
        foreach (var option in (Option[])[missing, final, set, force, embed, asOf, known])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>How documents are wanted.</summary>
    public RenderChoices Choices(ParseResult parsed) =>
        new()
        {
            Missing = parsed.GetValue(missing) is { } name ? RenderChoices.MissingWords[name] : MissingValue.Default,
            Final = parsed.GetValue(final),
            EmbedData = parsed.GetValue(embed),
            Force = parsed.GetValue(force),
            Today = Options.Today(parsed, asOf),
            Known = KnownNumbers.Of(parsed.GetValue(known)),
        };

    /// <summary>The values to set, by path.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Set(ParseResult parsed) =>
        [
            .. (parsed.GetValue(set) ?? []).Select(pair =>
                KeyValuePair.Create(pair[..pair.IndexOf('=', StringComparison.Ordinal)], pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..])
            ),
        ];
}
