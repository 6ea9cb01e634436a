// officekit fetch meeting: a calendar event as data of minutes.
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using OfficeKit.Cli.Answers;
using OfficeKit.Graph;
using OfficeKit.Operations.Answers;

namespace OfficeKit.Cli.Commands;

static class FetchMeeting
{
    public static Command Create()
    {
        var chosen = new Option<string>("--event") { Description = Words.In("会议的编号", "The event's id") };
        var from = Time("--from", "从何时起找，如 2026-03-05 或 2026-03-05T14:30；默认今天", "Search from this time, such as 2026-03-05; default: today");
        var to = Time("--to", "找到何时为止；默认起始后一天", "Search to this time; default: a day later");
        var subject = new Option<string>("--subject") { Description = Words.In("主题里的字", "Words of the subject") };
        var output = new Option<string>("--output", "-o") { Required = true, Description = Words.In("写到哪个 .json", "The .json to write") };
        var noDirectory = new Option<bool>("--no-directory") { Description = Words.In("不到通讯录查职务和单位", "Do not look up posts and units") };
        var noAttendance = new Option<bool>("--no-attendance")
        {
            Description = Words.In("不取线上会议的签到记录", "Do not fetch the online meeting's attendance"),
        };
        var command = FetchOutput.Create(
            "meeting",
            Words.In("日历里的一次会议，作为会议记录、纪要的数据", "A calendar event, as data of minutes"),
            [chosen, from, to, subject, noDirectory, noAttendance, output],
            (answer, parsed, source, cancel) =>
            {
                var start = parsed.GetValue(from) ?? DateTime.Today;
                var id =
                    parsed.GetValue(chosen) ?? Find(answer, source, start, parsed.GetValue(to) ?? start.AddDays(1), parsed.GetValue(subject) ?? "", cancel);
                var meeting = source.GetMeetingAsync(id, !parsed.GetValue(noDirectory), !parsed.GetValue(noAttendance), cancel).GetAwaiter().GetResult();
                FetchOutput.Write(answer, parsed.GetValue(output)!, meeting);
            }
        );
        command.Validators.Add(result =>
        {
            if (result.GetValue(chosen) is null == (result.GetResult(from) is null && result.GetResult(to) is null && result.GetResult(subject) is null))
            {
                result.AddError(
                    Words.In(
                        "要么用 --event 写明会议的编号，要么用 --from、--to、--subject 去找",
                        "name the event with --event, or search with --from, --to, --subject"
                    )
                );
            }
        });
        return command;
    }

    /// <summary>The one meeting that fits; several are listed, to choose from.</summary>
    static string Find(Answer answer, GraphSource source, DateTime from, DateTime to, string subject, CancellationToken cancel)
    {
        var found = source.GetMeetingsAsync(from, to, subject, cancel).GetAwaiter().GetResult();
        if (found is [var only])
        {
            return only.Id;
        }
        answer.Lines.AddRange(found.Select(m => $"{m.Start:yyyy-MM-dd HH:mm}  {m.Subject}  --event {m.Id}"));
        answer.Result = new MeetingsAnswer { Meetings = [.. found.Select(Entry)] };
        throw new OfficeKitException(
            new TemplateDiagnostic
            {
                Code = DiagnosticCodes.NotExactlyOne,
                Message = Words.In(
                    $"{from:yyyy-MM-dd HH:mm} 至 {to:yyyy-MM-dd HH:mm}，主题含“{subject}”的会议有 {found.Count} 个，要正好一个。",
                    $"{found.Count} meetings from {from:yyyy-MM-dd HH:mm} to {to:yyyy-MM-dd HH:mm} have '{subject}' in their subject; wanted: one."
                ),
                Hint =
                    found.Count == 0
                        ? Words.In("放宽时间，或检查主题和登录的账号。", "Search a longer time, or check the subject and the account.")
                        : Words.In("用 --event 选一个。", "Choose one with --event."),
            }
        );
    }

    static MeetingEntry Entry(GraphMeeting meeting) =>
        new(meeting.Id, meeting.Subject, Text(meeting.Start), Text(meeting.End), meeting.Place, meeting.Organizer);

    static string Text(DateTime time) => time.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);

    static Option<DateTime?> Time(string name, string chinese, string english) =>
        new(name) { Description = Words.In(chinese, english), CustomParser = result => Parse(result, name) };

    static DateTime? Parse(ArgumentResult result, string name)
    {
        if (DateTime.TryParseExact(result.Tokens[0].Value, ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time;
        }
        result.AddError(
            Words.In(
                $"{name} 要写成 2026-03-05 或 2026-03-05T14:30 的样子，现在是“{result.Tokens[0].Value}”",
                $"{name} wants a time like 2026-03-05 or 2026-03-05T14:30, found '{result.Tokens[0].Value}'"
            )
        );
        return null;
    }
}
