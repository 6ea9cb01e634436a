// What the host has to say when it takes no request, in the language of whoever asks.
using OfficeKit.Operations;
using OfficeKit.Operations.Answers;

namespace OfficeKit.AddIn.Serving;

static class HostProblems
{
    public static Problem Of(int status) =>
        status switch
        {
            400 => Problem.Request("请求不合 HTTP 的规定。", "This is no request of HTTP as it should be."),
            401 => Make(
                "sign-in",
                "须先登录",
                "Sign-in is needed",
                status,
                "请登录 Microsoft 365 后再试。没有登录也能在本机生成文档。",
                "Sign in to Microsoft 365 and try again. Documents can be made on your own computer without signing in."
            ),
            403 => Make(
                "forbidden",
                "没有权限",
                "Not allowed",
                status,
                "您的账号不能使用这项服务，请找管理员。",
                "Your account may not use this service; ask your administrator."
            ),
            404 => Make(
                "not-found",
                "没有这个地址",
                "There is nothing at this address",
                status,
                "能用的操作见 /openapi/v1.json。",
                "See /openapi/v1.json for the operations there are."
            ),
            405 => Make("method", "方法不对", "The method is not the right one", status, "对 /api 的请求都用 POST。", "All requests to /api are POST."),
            408 => Make("slow", "发送太慢", "The request came too slowly", status, "请检查网络后再试。", "Check the network and try again."),
            _ => Problem.Fault(),
        };

    public static Problem TooLarge(long limit) =>
        Make(
            "too-large",
            "请求太大",
            "The request is too large",
            413,
            $"请求最大 {limit >> 20} MB（文件转为 base64 后会大三分之一）。请压缩模板里的图片，或分几次发送。",
            $"A request may have {limit >> 20} MB (a file grows by a third in base64). Compress the pictures in the template, or send it in parts."
        );

    public static Problem NotJson() =>
        Make(
            "not-json",
            "请求须为 JSON",
            "The request must be JSON",
            415,
            "请把 Content-Type 设为 application/json。",
            "Set Content-Type to application/json."
        );

    public static Problem TooMany() =>
        Make(
            "too-many",
            "请求太多",
            "Too many requests",
            429,
            "请过一分钟再试；大批量请用命令行 officekit bulk。",
            "Try again in a minute; for many documents use the command officekit bulk."
        );

    public static Problem Busy() => Make("busy", "主机正忙", "The host is busy", 503, "请过几秒再试。", "Try again in a few seconds.");

    public static Problem TooLong() =>
        Make(
            "too-long",
            "用时太久，已停止",
            "It took too long and was stopped",
            504,
            "请减少模板中的循环或数据的行数。",
            "Use fewer loops in the template, or fewer rows in the data."
        );

    public static Problem TooHeavy() =>
        Make(
            "too-heavy",
            "模板要用的内存太多，已停止",
            "The template needs too much memory and was stopped",
            422,
            "请缩小模板或数据。",
            "Make the template or the data smaller."
        );

    static Problem Make(string type, string chinese, string english, int status, string whatToDo, string inEnglish) =>
        new($"urn:officekit:problem:{type}", Words.In(chinese, english), status, Words.In(whatToDo, inEnglish));
}
