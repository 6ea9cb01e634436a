// officekit render: template + data → one document.
using System.CommandLine;

namespace OfficeKit.Cli.Commands;

static class RenderCommand
{
    public static Command Create()
    {
        var template = Options.Template();
        var data = new Argument<string>("data") { Description = Language.In("数据文件（.json），或 - 读标准输入", "The data file (.json), or - for the standard input") };
        var output = new Option<string>("--output", "-o") { Required = true, Description = Language.In("写到哪个 .docx", "The .docx to write") };
        var missing = new Option<string>("--missing") { Description = Language.In("缺值时：error 报错，blank 可见空白，keep 保留标签，empty 留空", "What a missing value prints: error, blank, keep, empty") };
        missing.AcceptOnlyFromAmong("error", "blank", "keep", "empty");
        var final = new Option<bool>("--final") { Description = Language.In("定稿：必填项空着就停下", "A final document: a required blank stops it") };
        var set = new Option<string[]>("--set") { Description = Language.In("改一个值：路径=值，可多次", "Set a value: path=value, repeatable") };
        var force = new Option<string>("--force") { Description = Language.In("有错误级规则也输出，须说明理由", "Render in spite of rules broken at level E, with a reason") };
        var embed = new Option<bool>("--embed-data") { Description = Language.In("把数据存进文件，以便重填和读回（extract）", "Keep the data in the file, for refill and extract") };
        var (asOf, known, json) = (Options.AsOf(), Options.Known(), Options.Json());
        var command = new Command("render", Language.In("用模板和数据生成一份文档", "Render one document")) { template, data, output, missing, final, set, force, embed, asOf, known, json };
        set.Validators.Add(result =>
        {
            foreach (var wrong in result.Tokens.Where(t => t.Value.IndexOf('=', StringComparison.Ordinal) < 1))
            {
                result.AddError(Language.In($"--set 要写成 路径=值，现在是“{wrong.Value}”", $"--set wants path=value, found '{wrong.Value}'"));
            }
        });
        command.SetAction(parsed => Options.Run(parsed.GetValue(json), answer => Render(
            answer, parsed.GetValue(template)!, parsed.GetValue(data)!, parsed.GetValue(output)!, Mode(parsed.GetValue(missing)),
            parsed.GetValue(final), parsed.GetValue(set) ?? [], parsed.GetValue(force), parsed.GetValue(embed), Options.Today(parsed, asOf), parsed.GetValue(known))));
        return command;
    }

    static MissingValue Mode(string? name) => name is null ? MissingValue.Default : Enum.Parse<MissingValue>(name, ignoreCase: true);

    static void Render(Answer answer, string templateName, string dataName, string path, MissingValue missing, bool final, string[] sets, string? force, bool embed, DateOnly today, string? known)
    {
        var source = TemplateSource.Find(templateName);
        var data = TemplateSource.ReadData(dataName);
        foreach (var pair in sets)
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            data = data.With(pair[..equals], pair[(equals + 1)..], source.Schema);
        }
        Check(answer, source, data, today, force, KnownNumbers.Of(known));
        var report = source.Template.Render(data, path, new RenderOptions { Schema = source.Schema, Missing = missing, Final = final, EmbedData = embed, TemplateName = Path.GetFileName(templateName) });
        answer.Diagnostics.AddRange(report.Diagnostics);
        (answer.Blanks, answer.Missing, answer.Output) = (report.Blanks, report.Missing, path);
        answer.Lines.Add(Language.In($"已生成 {path}", $"Wrote {path}"));
        Tell(answer);
    }

    /// <summary>A kind's data is held against its schema and rules first; an error stops the render unless there is a reason to go on.</summary>
    static void Check(Answer answer, TemplateSource source, TemplateData data, DateOnly today, string? force, IReadOnlyCollection<string> known)
    {
        var found = source.Kind?.Check(data, today, known: known) ?? [];
        if (force is null && found.Any(d => d.Severity == DiagnosticSeverity.Error))
        {
            throw new TemplateException([.. found]);
        }
        answer.Diagnostics.AddRange(found.Where(d => d.Severity != DiagnosticSeverity.Info).Select(d =>
            d.Severity == DiagnosticSeverity.Error ? d with { Severity = DiagnosticSeverity.Warning, Hint = Language.In($"已按理由“{force}”继续。", $"Rendered all the same, reason: {force}.") } : d));
    }

    static void Tell(Answer answer)
    {
        answer.Lines.Add(Language.In($"空白 {answer.Blanks.Count} 处，缺少要素 {answer.Missing.Count} 项", $"{answer.Blanks.Count} blanks, {answer.Missing.Count} elements missing"));
        foreach (var blank in answer.Blanks)
        {
            answer.Lines.Add($"  {blank.Number}. {blank.Location.Place}  {blank.Meaning}  …{blank.Location.Context}…");
        }
        foreach (var element in answer.Missing)
        {
            answer.Lines.Add(Language.In($"  缺：{element.Name}（{element.Path}）", $"  missing: {element.Name} ({element.Path})"));
        }
    }
}
