// Says in words for people what went wrong with Graph, and what to do.
using System.Globalization;
using System.Net;
using System.Text.Json;
using Azure.Identity;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;

namespace OfficeKit.Graph.Calling;

static class GraphProblems
{
    /// <summary>The problem behind an exception; null when it is a mistake of ours, which must not be dressed up.</summary>
    public static OfficeKitException? Explain(Exception e, GraphFeature asked) =>
        e switch
        {
            OfficeKitException known => known,
            AuthenticationFailedException signIn => SignIn(signIn, asked),
            // What the retry handler throws when all its tries got a 429 or 503.
            AggregateException tries when tries.InnerExceptions.OfType<ApiException>().LastOrDefault() is { } last => Explain(last, asked),
            ApiException answer => Status((HttpStatusCode)answer.ResponseStatusCode, Said(answer), asked, RetryAfter(answer)),
            HttpRequestException or IOException or TaskCanceledException => Unreachable(e, asked),
            // Kiota's words for an answer that is no JSON.
            JsonException or InvalidOperationException => Strange(Words.In("回答不是 JSON", "the answer is no JSON"), asked),
            _ => null,
        };

    /// <summary>The problem that a status stands for.</summary>
    public static OfficeKitException Status(HttpStatusCode status, string said, GraphFeature asked, int? retryAfter = null) =>
        status switch
        {
            HttpStatusCode.Unauthorized => SignedOut(said, asked),
            HttpStatusCode.Forbidden => Refused(said, asked),
            HttpStatusCode.NotFound or HttpStatusCode.Gone => NotFound(said, asked),
            HttpStatusCode.Conflict or HttpStatusCode.PreconditionFailed or HttpStatusCode.Locked => Changed(said, asked),
            HttpStatusCode.TooManyRequests => Busy(asked, retryAfter),
            >= HttpStatusCode.InternalServerError => Make(
                DiagnosticCodes.ServiceFailed,
                asked,
                $"Microsoft 365 出错（{(int)status}）{Quote(said)}",
                $"Microsoft 365 failed ({(int)status}){Quote(said)}",
                "稍后再试；一直这样，请管理员看 Microsoft 365 管理中心的服务健康状况。",
                "Try again later; if it stays so, have an administrator look at the service health in the Microsoft 365 admin centre."
            ),
            _ => Strange($"{(int)status}{Quote(said)}", asked),
        };

    public static OfficeKitException NotFound(string said, GraphFeature asked) =>
        Make(
            DiagnosticCodes.NotFound,
            asked,
            $"找不到{Quote(said)}",
            $"not found{Quote(said)}",
            "检查名称、编号和地址，以及登录的账号能不能看到它。",
            "Check the name, the id and the address, and whether the account that signed in can see it."
        );

    public static OfficeKitException Changed(string said, GraphFeature asked) =>
        Make(
            DiagnosticCodes.AlreadyThere,
            asked,
            $"内容已被别人改动、占用，或已经存在{Quote(said)}",
            $"it was changed or is held by somebody else, or exists already{Quote(said)}",
            "重新读取，再做一次；没有覆盖任何内容。",
            "Read it anew and do it again; nothing was overwritten."
        );

    public static OfficeKitException Astray(GraphFeature asked, Uri address) =>
        Strange(Words.In($"回答指向别的主机 {address.Host}", $"the answer points to another host, {address.Host}"), asked);

    public static OfficeKitException Strange(string what, GraphFeature asked) =>
        Make(
            DiagnosticCodes.UnexpectedAnswer,
            asked,
            $"Graph 的回答没有料到：{what}",
            $"Graph answered what was not expected: {what}",
            "检查 --cloud 是否选对，网络里有没有要先登录的网页；仍不行，把这条消息报给开发者。",
            "Check that --cloud is right and that no sign-in page of the network is in between; if so it stays, report this message."
        );

    /// <summary>Something that this cloud does not have.</summary>
    public static OfficeKitException Absent(GraphFeature asked, string chinese, string english) =>
        Make(DiagnosticCodes.PartUnavailable, asked, "这个云没有此项功能", "this cloud does not have it", chinese, english);

    /// <summary>Tells that a part could not be had and that the work went on without it.</summary>
    public static TemplateDiagnostic Without(OfficeKitException problem, string chinese, string english) =>
        new()
        {
            Code = DiagnosticCodes.PartUnavailable,
            Severity = DiagnosticSeverity.Warning,
            Message = problem.Diagnostics[0].Message,
            Hint = Words.In(chinese, english) + " " + problem.Diagnostics[0].Hint,
        };

    static OfficeKitException SignedOut(string said, GraphFeature asked) =>
        Make(
            DiagnosticCodes.NotSignedIn,
            asked,
            $"登录已过期或无效（401）{Quote(said)}",
            $"the sign-in has expired or is not valid (401){Quote(said)}",
            "重新登录；令牌来自环境变量 OFFICEKIT_GRAPH_TOKEN 的，换一个新的，并看 --cloud 是否选对。",
            "Sign in again; a token from OFFICEKIT_GRAPH_TOKEN must be replaced by a new one. Check that --cloud is right."
        );

    static OfficeKitException Refused(string said, GraphFeature asked) =>
        Make(
            DiagnosticCodes.NoPermission,
            asked,
            $"没有权限（403）{Quote(said)}",
            $"no permission (403){Quote(said)}",
            $"请管理员在 Microsoft Entra 为本应用同意权限 {string.Join("、", asked.Scopes)}，然后重新登录；或者换一个有权的账号。",
            $"Have an administrator consent to {string.Join(", ", asked.Scopes)} for this app in Microsoft Entra and sign in again, or use an account that may."
        );

    static OfficeKitException Busy(GraphFeature asked, int? retryAfter) =>
        Make(
            DiagnosticCodes.Throttled,
            asked,
            "Microsoft 365 忙，试了几次都被限流（429）",
            "Microsoft 365 is busy; several tries were throttled (429)",
            retryAfter > 0 ? $"{retryAfter} 秒以后再试；一次少取一些。" : "过几分钟再试；一次少取一些。",
            retryAfter > 0 ? $"Try again after {retryAfter} seconds, and ask for less at a time." : "Try again in some minutes, and ask for less at a time."
        );

    static OfficeKitException Unreachable(Exception e, GraphFeature asked) =>
        Make(
            DiagnosticCodes.CannotConnect,
            asked,
            $"连不上或连接断了（{e.GetBaseException().Message.TrimEnd('.')}）",
            $"not reached, or the connection broke ({e.GetBaseException().Message.TrimEnd('.')})",
            "检查网络和代理（HTTPS_PROXY），再试一次；本机上的工作不受影响。",
            "Check the network and the proxy (HTTPS_PROXY) and try again; work on this computer goes on without it."
        );

    static OfficeKitException SignIn(AuthenticationFailedException e, GraphFeature asked)
    {
        var said = e.GetBaseException().Message.Split('\n')[0].Trim();
        return e.GetBaseException() switch
        {
            // AADSTS65001: nobody has consented; AADSTS90094: an administrator must.
            var cause when cause.Message.Contains("AADSTS65001", StringComparison.Ordinal) || cause.Message.Contains("AADSTS90094", StringComparison.Ordinal) =>
                Refused(said, asked),
            HttpRequestException or IOException or System.Net.Sockets.SocketException => Unreachable(e, asked),
            _ => Make(
                DiagnosticCodes.NotSignedIn,
                asked,
                $"登录没有成功{Quote(said)}",
                $"signing in failed{Quote(said)}",
                "检查 --tenant、--client 和密码（环境变量 OFFICEKIT_GRAPH_SECRET），再登录一次。",
                "Check --tenant, --client and the secret (OFFICEKIT_GRAPH_SECRET) and sign in again."
            ),
        };
    }

    static OfficeKitException Make(string code, GraphFeature asked, string chinese, string english, string chineseHint, string englishHint) =>
        new(
            new TemplateDiagnostic
            {
                Code = code,
                Message = Words.In($"{asked.Chinese}：{chinese}。", $"{asked.English}: {english}."),
                Hint = Words.In(chineseHint, englishHint),
            }
        );

    static string Said(ApiException answer) => (answer as ODataError)?.Error?.Message ?? "";

    static string Quote(string said) => said.Length == 0 ? "" : Words.In($"：{said.TrimEnd('.', '。')}", $": {said.TrimEnd('.', '。')}");

    static int? RetryAfter(ApiException answer) =>
        answer.ResponseHeaders?.FirstOrDefault(h => h.Key.Equals("Retry-After", StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault() is { } text
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? seconds
            : null;
}
