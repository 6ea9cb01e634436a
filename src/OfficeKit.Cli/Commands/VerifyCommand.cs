// officekit verify: holds a finished document against GB/T 9704, and mends what is safe.
using System.CommandLine;
using OfficeKit.Cli.Answers;
using OfficeKit.Cli.Arguments;
using OfficeKit.Conformance;
using OfficeKit.Layout;
using OfficeKit.Operations.Answers;
using OfficeKit.Operations.Work;

namespace OfficeKit.Cli.Commands;

static class VerifyCommand
{
    // What breaks a rule in every paragraph is told a few times, and then counted.
    const int Shown = 3;

    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = Words.In("要检查的 .docx", "The .docx to check") };
        var profile = new Option<string>("--profile")
        {
            Description = Words.In("版式：gongwen（默认）、gongwen-grid、gongwen-33476", "The layout: gongwen (default), gongwen-grid, gongwen-33476"),
        };
        profile.AcceptOnlyFromAmong([.. DocumentVerifier.ProfileIds]);
        var kind = new Option<string>("--kind")
        {
            Description = Words.In("按哪个文种的版式；带存档数据的文档自己写着", "The kind whose layout counts; a document with embedded data names its own"),
        };
        var fix = new Option<string>("--fix")
        {
            Description = Words.In(
                "另存一份，改好能放心改的（不动文字），并报告剩下的",
                "Write a copy with what is safe to mend mended (text is left alone), and report what is left"
            ),
        };
        var layout = new Option<bool>("--layout")
        {
            Description = Words.In(
                "再用 LibreOffice 排出页面，量行数、字数、断行、版头、版记、页码的位置",
                "Lay the pages out with LibreOffice, too, and measure lines, characters, breaks, head, colophon, page numbers"
            ),
        };
        var json = Options.Json();
        var command = new Command(
            "verify",
            Words.In("对照 GB/T 9704-2012 检查成品文档，逐条指出位置", "Hold a finished document against GB/T 9704-2012: every difference with its place")
        )
        {
            file,
            profile,
            kind,
            layout,
            fix,
            json,
        };
        command.SetAction(parsed =>
            Answer.Run(
                parsed.GetValue(json),
                answer =>
                    Verify(
                        answer,
                        parsed.GetValue(file)!,
                        Profile(parsed.GetValue(profile), parsed.GetValue(kind), parsed.GetValue(file)!),
                        parsed.GetValue(layout),
                        parsed.GetValue(fix)
                    )
            )
        );
        return command;
    }

    /// <summary>The layout asked for, else that of the kind asked for, else that of the kind the document says it is of.</summary>
    static LayoutProfile Profile(string? profile, string? kind, string file) =>
        profile is not null ? DocumentVerifier.FindProfile(profile)!.Value
        : kind is not null ? ProfileChoice.Of(TemplateSource.Find(kind).Kind)
        : ProfileChoice.OfFile(file);

    static void Verify(Answer answer, string file, LayoutProfile profile, bool layout, string? fix)
    {
        var (report, isRead) = VerifyOperation.Verify(file, profile, fix, layout ? (path, asked) => LayoutVerifier.Verify(path, asked).Diagnostics : null);
        answer.Result = new VerifiedAnswer
        {
            Found = answer.IsJson ? report.Diagnostics : [.. Grouped(report.Diagnostics)],
            Output = isRead ? fix : null,
            Errors = Count(report, DiagnosticSeverity.Error),
            Warnings = Count(report, DiagnosticSeverity.Warning),
            Mended = report.Mended,
        };
        if (answer.Result.Output is { } written)
        {
            answer.Lines.Add(Words.In($"已改好 {report.Mended} 处，写入 {written}", $"Mended {report.Mended}, wrote {written}"));
        }
        Tell(answer, report, fix);
    }

    static int Count(VerifyReport report, DiagnosticSeverity severity) => report.Diagnostics.Count(d => d.Severity == severity);

    /// <summary>What one rule says in the same words of many places is told of the first few.</summary>
    static IEnumerable<TemplateDiagnostic> Grouped(IReadOnlyList<TemplateDiagnostic> all) =>
        from same in all.GroupBy(d => (d.Code, d.Message))
        from d in same.Take(Shown)
            .Select(
                (d, i) =>
                    i == Shown - 1 && same.Count() > Shown
                        ? d with
                        {
                            Message = d.Message + Words.In($"（还有{same.Count() - Shown}处同样的问题）", $" (and {same.Count() - Shown} more like it)"),
                        }
                        : d
            )
        select d.Fixable ? d with { Hint = Words.In("〔可自动修正〕", "[fixable]") } : d;

    static void Tell(Answer answer, VerifyReport report, string? fix)
    {
        var (errors, warnings, infos, fixable) = (
            Count(report, DiagnosticSeverity.Error),
            Count(report, DiagnosticSeverity.Warning),
            Count(report, DiagnosticSeverity.Info),
            report.Diagnostics.Count(d => d.Fixable)
        );
        answer.Lines.Add(
            errors + warnings + infos == 0
                ? Words.In("没有发现问题。", "No problems found.")
                : Words.In(
                    $"错误 {errors}，提醒 {warnings}，说明 {infos}{(fix is null && fixable > 0 ? $"；其中 {fixable} 处可用 --fix 修正" : "")}",
                    $"{errors} errors, {warnings} warnings, {infos} remarks{(fix is null && fixable > 0 ? $"; --fix can mend {fixable}" : "")}"
                )
        );
    }
}
