// A request that was not understood or not taken (RFC 9457).
namespace OfficeKit.Operations.Answers;

/// <summary>A request that was not understood or not taken (RFC 9457).</summary>
/// <param name="Type">Tells problems apart for programs.</param>
/// <param name="Title">What is the matter.</param>
/// <param name="Status">The status of HTTP.</param>
/// <param name="Detail">What to do.</param>
sealed record Problem(string Type, string Title, int Status, string Detail)
{
    public static Problem Request(string chinese, string english) =>
        new("urn:officekit:problem:request", Words.In("请求有误", "The request is not valid"), 400, Words.In(chinese, english));

    public static Problem NotFound(string chinese, string english) =>
        new("urn:officekit:problem:not-found", Words.In("没有这一项", "There is no such thing"), 404, Words.In(chinese, english));

    public static Problem NotHere(string operation) =>
        new(
            "urn:officekit:problem:not-here",
            Words.In("此处不能做", "Not in this engine"),
            501,
            Words.In($"“{operation}”须由主机完成。", $"'{operation}' is done by the host.")
        );

    public static Problem Fault() =>
        new(
            "urn:officekit:problem:fault",
            Words.In("程序出错", "The program failed"),
            500,
            Words.In("请把所做的步骤告诉维护人员；输入的内容没有丢失。", "Tell the maintainers what you did; nothing you typed is lost.")
        );
}

/// <summary>Carries a problem out of an operation.</summary>
sealed class ProblemException(Problem problem) : Exception(problem.Title)
{
    public Problem Problem { get; } = problem;
}
