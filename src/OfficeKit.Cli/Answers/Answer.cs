// Prints a command's answer: for people, or as one JSON document.
using OfficeKit.Operations;
using OfficeKit.Operations.Answers;

namespace OfficeKit.Cli.Answers;

/// <summary>Holds what a command answers and prints it once: results to stdout, problems to stderr, or all as one JSON document on stdout.</summary>
sealed class Answer(bool json, TextWriter output, TextWriter problems)
{
    /// <summary>The answer itself, which is the JSON document.</summary>
    public CommandAnswer Result { get; set; } = new();

    /// <summary>The exit code, where errors among what was found do not decide it.</summary>
    public int? Code { get; set; }

    /// <summary>The lines for people.</summary>
    public List<string> Lines { get; } = [];

    /// <summary>Whether the answer is printed as JSON.</summary>
    public bool IsJson => json;

    /// <summary>Runs a command's work; whatever stops it becomes part of its answer.</summary>
    public static int Run(bool json, Action<Answer> work)
    {
        var answer = new Answer(json, Console.Out, Console.Error);
        try
        {
            work(answer);
        }
        catch (OfficeKitException e)
        {
            answer.Stop(e.Diagnostics);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A mistake of the program itself; whoever reads its answer gets one all the same.
            answer.Stop([Fault(e)]);
            answer.Code = 1;
        }
        return answer.Print();
    }

    /// <summary>Prints and gives the exit code: 1 with an error among what was found, else 0.</summary>
    public int Print()
    {
        var code = Code ?? (Result.HasErrors ? 1 : 0);
        if (json)
        {
            output.WriteLine(CommandJson.Write(Result));
            return code;
        }
        foreach (var diagnostic in Result.Found)
        {
            problems.WriteLine($"{Level(diagnostic)} {diagnostic}");
        }
        Lines.ForEach(output.WriteLine);
        return code;
    }

    /// <summary>Nothing was written; what was found before stays.</summary>
    void Stop(IReadOnlyList<TemplateDiagnostic> found)
    {
        Result = Result with { Found = [.. Result.Found, .. found.Except(Result.Found)], Output = null };
        Code = null;
    }

    static TemplateDiagnostic Fault(Exception e) =>
        new()
        {
            Code = DiagnosticCodes.UnexpectedError,
            Message = Words.In($"程序出了意外的错：{e.GetType().Name}: {e.Message}", $"the program failed unexpectedly: {e.GetType().Name}: {e.Message}"),
            Hint = Words.In("请把这条消息连同命令和文件报告给我们。", "Please report this message with the command and the files."),
        };

    static string Level(TemplateDiagnostic d) =>
        d.Severity switch
        {
            DiagnosticSeverity.Error => Words.In("错误", "error"),
            DiagnosticSeverity.Warning => Words.In("提醒", "warning"),
            _ => Words.In("说明", "info"),
        };
}
