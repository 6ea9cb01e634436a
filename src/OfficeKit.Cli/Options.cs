// The options that several commands share.
using System.CommandLine;

namespace OfficeKit.Cli;

static class Options
{
    public static Option<bool> Json() => new("--json") { Description = Language.In("结果只输出一个 JSON 文档", "Print one JSON document") };

    public static Option<string> Lang() => new("--lang") { Description = Language.In("消息语言：zh 或 en", "Language of messages: zh or en"), Recursive = true };

    public static Argument<string> Template() => new("template") { Description = Language.In("文种代号、模板文件夹或 .docx", "A kind's id, a template folder, or a .docx") };

    /// <summary>Runs a command's work; whatever stops it becomes part of its answer.</summary>
    public static int Run(bool json, Action<Answer> work)
    {
        var answer = new Answer(json, Console.Out, Console.Error);
        try
        {
            work(answer);
        }
        catch (TemplateException e)
        {
            answer.Diagnostics.AddRange(e.Diagnostics.Except(answer.Diagnostics));
            (answer.Output, answer.Code) = (null, null);
        }
        return answer.Print();
    }
}
