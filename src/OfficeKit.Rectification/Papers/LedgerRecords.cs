// Makes the records of the papers from the items of a ledger: notice, reply, slip, and the whole.
using System.Text.Json.Nodes;

namespace OfficeKit.Rectification.Papers;

static class LedgerRecords
{
    /// <summary>The notice of one branch.</summary>
    public static TemplateData Notice(string number, DateOnly issued, IReadOnlyList<RectificationItem> items, NoticeRequest request)
    {
        var latest = items.OrderByDescending(i => i.Date(LedgerColumns.InspectDate)).First();
        var deadline = items.Max(i => i.Deadline);
        return Record(
            new JsonObject
            {
                ["noticeNo"] = number,
                ["to"] = Branch(latest),
                ["superior"] = Text(latest[LedgerColumns.Superior]),
                ["group"] = Text(latest[LedgerColumns.Group]),
                ["way"] = Text(latest[LedgerColumns.Way]),
                ["inspectDate"] = Text(latest.Date(LedgerColumns.InspectDate).Iso()),
                ["basis"] = Text(OtherInspections(items, latest)),
                ["items"] = new JsonArray([
                    .. items.Select(
                        (item, i) =>
                            Member(
                                new JsonObject
                                {
                                    ["no"] = i + 1,
                                    ["category"] = Text(item[LedgerColumns.Category]) ?? "其他",
                                    ["problem"] = Sentence(item[LedgerColumns.Problem]),
                                    ["deadline"] = Text(item.Deadline.Iso()),
                                }
                            )
                    ),
                ]),
                ["overallDeadline"] = Text(deadline.Iso()),
                ["replyBy"] = deadline is { } day ? ReplyBy(day, request.ReplyDays).Iso() : null,
                ["replyForm"] = "书面报告（加盖印章）一式2份",
                ["contact"] = request.Contact.Length > 0 ? request.Contact : "xx",
                ["phone"] = request.Phone.Length > 0 ? request.Phone : "xxxx",
                ["issueDate"] = issued.Iso(),
                ["issuer"] = Text(latest[LedgerColumns.Group]),
            }
        );
    }

    // A notice opens with one inspection; problems that another one found are said to be.
    static string OtherInspections(IReadOnlyList<RectificationItem> items, RectificationItem latest)
    {
        var numbered = items.Select((item, i) => (No: i + 1, Inspection: Inspection(item)));
        var others = numbered
            .Where(n => n.Inspection != Inspection(latest))
            .GroupBy(n => n.Inspection)
            .Select(g =>
                $"第{string.Join("、", g.Select(n => n.No))}项是{(g.Key.Date is { } d ? ChineseText.FormatDate(d.Iso()) : "")}{g.Key.Group}{g.Key.Way}发现的"
            );
        return string.Join("，", others) is { Length: > 0 } text ? $"其中{text}。" : "";
    }

    /// <summary>What tells one inspection of a branch from another.</summary>
    public static (DateOnly? Date, string Group, string Way) Inspection(RectificationItem item) =>
        (item.Date(LedgerColumns.InspectDate), item[LedgerColumns.Group], item[LedgerColumns.Way]);

    /// <summary>A reply for the branch to fill in: what the ledger knows, and blanks in controls for what it does not.</summary>
    public static TemplateData Reply(string number, DateOnly issued, IReadOnlyList<RectificationItem> items) =>
        Record(
            new JsonObject
            {
                ["title"] = $"关于{number}整改通知单\n整改情况的报告",
                ["to"] = Name(items[0][LedgerColumns.Group], "xxxx"),
                ["noticeNo"] = number,
                ["notice"] = new JsonObject
                {
                    ["noticeNo"] = number,
                    ["items"] = new JsonArray([.. items.Select((_, i) => Member(new JsonObject { ["no"] = i + 1 }))]),
                },
                ["summary"] = "收到整改通知单后，支部高度重视，召开支部委员会会议专题研究，逐项落实整改。现将整改情况报告如下：",
                ["items"] = new JsonArray([
                    .. items.Select(
                        (item, i) =>
                            Member(
                                new JsonObject
                                {
                                    ["no"] = i + 1,
                                    ["problem"] = Sentence(item[LedgerColumns.Problem]),
                                    ["measures"] = Text(Flat(item[LedgerColumns.Measures])) ?? "xx。",
                                    ["result"] = "xx。",
                                    ["completedDate"] = $"{issued.Year}年xx月xx日",
                                    ["owner"] = Name(item[LedgerColumns.Owner], "xxx"),
                                }
                            )
                    ),
                ]),
                ["secretary"] = Name(items[0][LedgerColumns.Leader], "xxx"),
                ["branch"] = Branch(items[0]),
                ["issueDate"] = $"{issued.Year}年xx月xx日",
            }
        );

    /// <summary>The slip of one item.</summary>
    public static TemplateData Slip(string number, RectificationItem item, CloseOutRequest request) =>
        Record(
            new JsonObject
            {
                ["closeoutNo"] = number,
                ["noticeNo"] = item.NoticeNo,
                ["itemNo"] = item.ItemNo,
                ["branch"] = Branch(item),
                ["group"] = Text(item[LedgerColumns.Group]),
                ["problem"] = Sentence(item[LedgerColumns.Problem]),
                ["result"] = Text(item[LedgerColumns.Result]),
                ["owner"] = Text(item[LedgerColumns.Owner]),
                ["issueDate"] = Text(item.Date(LedgerColumns.IssueDate).Iso()),
                ["completedDate"] = Text(item.Date(LedgerColumns.CompletedDate).Iso()),
                ["verifyMethod"] = request.Method,
                ["verifier"] = new JsonArray([.. request.Verifiers.Select(v => (JsonNode?)v)]),
                ["verifiedDate"] = request.AsOf.Iso(),
                ["opinion"] = request.Agreed ? "同意销号" : "不同意销号，继续整改",
                ["newDeadline"] = request.Agreed ? null : Text(request.NewDeadline.Iso()),
                ["approver"] = Text(request.Approver),
                ["closedDate"] = request.Agreed ? request.AsOf.Iso() : null,
            }
        );

    /// <summary>The whole ledger.</summary>
    public static TemplateData Ledger(IReadOnlyList<RectificationItem> items, string title, DateOnly asOf)
    {
        var totals = LedgerTotals.Of(items, asOf);
        return Record(
            new JsonObject
            {
                ["title"] = title,
                ["asOf"] = asOf.Iso(),
                ["rows"] = new JsonArray([.. InOrder(items).Select(i => Member(Row(i)))]),
                ["totals"] = new JsonObject
                {
                    ["total"] = totals.Total,
                    ["closed"] = totals.Closed,
                    ["pendingCheck"] = totals.PendingCheck,
                    ["inProgress"] = totals.InProgress,
                    ["notStarted"] = totals.NotStarted,
                    ["overdue"] = totals.Overdue,
                    ["rate"] = totals.Rate,
                },
            }
        );
    }

    static IEnumerable<RectificationItem> InOrder(IEnumerable<RectificationItem> items) =>
        from item in items
        let parts = ChineseText.SplitDocumentNumber(item.NoticeNo)
        orderby parts is null, parts?.Series, parts?.Serial, parts is null ? item.Branch : "", item.ItemNo
        select item;

    static JsonObject Row(RectificationItem item)
    {
        var row = new JsonObject();
        foreach (var column in LedgerColumns.All)
        {
            row[column] = column switch
            {
                LedgerColumns.ItemNo => item.ItemNo > 0 ? item.ItemNo : null,
                LedgerColumns.Status => item.Status.Word(),
                _ when Array.IndexOf(LedgerColumns.Dates, column) >= 0 => Text(item.Date(column).Iso()),
                _ => Text(item[column]),
            };
        }
        return row;
    }

    static JsonObject Branch(RectificationItem item) =>
        Member(
            new JsonObject
            {
                ["name"] = item.Branch,
                ["short"] = Text(item[LedgerColumns.Short]),
                ["code"] = Text(item[LedgerColumns.Code]),
                ["superior"] = Text(item[LedgerColumns.Superior]),
            }
        );

    // An object, so that what is typed over the name finds its place when the reply is read back.
    static JsonObject Name(string name, string blank) => new() { ["name"] = name.Length > 0 ? name : blank };

    /// <summary>Measures as they stand in a sentence: the ledger writes one a line.</summary>
    public static string Flat(string text) => string.Concat(text.Split('\n', '\r'));

    static JsonNode? Text(string text) => text.Length > 0 ? text : null;

    /// <summary>A problem ends with a full stop (V31).</summary>
    public static string Sentence(string text) => text.Length > 0 && !"。！？；".Contains(text[^1], StringComparison.Ordinal) ? text + "。" : text;

    // Late enough for any office, and early enough that a weekend can be added.
    static readonly DateOnly LastDay = new(9999, 12, 24);

    static DateOnly ReplyBy(DateOnly deadline, int days)
    {
        var day = DateOnly.FromDayNumber((int)Math.Clamp((long)deadline.DayNumber + days, DateOnly.MinValue.DayNumber, LastDay.DayNumber));
        return day.DayOfWeek switch
        {
            DayOfWeek.Saturday => day.AddDays(2),
            DayOfWeek.Sunday => day.AddDays(1),
            _ => day,
        };
    }

    static TemplateData Record(JsonObject record) => TemplateData.Parse(Member(record).ToJsonString());

    /// <summary>Leaves out what is not there.</summary>
    static JsonObject Member(JsonObject record)
    {
        foreach (var name in record.Where(p => p.Value is null).Select(p => p.Key).ToList())
        {
            record.Remove(name);
        }
        return record;
    }
}
