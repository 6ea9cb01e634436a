// officekit ledger notices: issues numbered notices for items that have none.
using System.CommandLine;
using OfficeKit.Cli.Arguments;
using OfficeKit.Operations.Ledger;
using OfficeKit.Rectification;

namespace OfficeKit.Cli.Commands;

static class LedgerNotices
{
    public static Command Create()
    {
        var (output, prefix) = (LedgerVerb.Folder(), LedgerVerb.Prefix("x督改"));
        var perInspection = new Option<bool>("--per-inspection")
        {
            Description = Words.In("一个党组织几次督导发现的问题分开下发", "A notice for each inspection of a branch"),
        };
        var replyDays = Options.Number("--reply-days", 0, 365, "最晚时限之后几天报回复", "Days from the last deadline to the day of the reply");
        replyDays.DefaultValueFactory = _ => 2;
        var contact = new Option<string>("--contact") { Description = Words.In("联系人", "Whom to ask") };
        var phone = new Option<string>("--phone") { Description = Words.In("电话", "The telephone number") };
        return LedgerVerb.Create(
            "notices",
            Words.In("把没有编号的问题编号下发：通知单和回复件", "Issue numbered notices for items that have none"),
            [output, prefix, perInspection, replyDays, contact, phone],
            (parsed, ledger, asOf) =>
                RectificationLedger.IssueNotices(
                    ledger,
                    new NoticeRequest
                    {
                        AsOf = asOf,
                        Folder = parsed.GetValue(output)!,
                        Prefix = parsed.GetValue(prefix) ?? "",
                        PerInspection = parsed.GetValue(perInspection),
                        ReplyDays = parsed.GetValue(replyDays),
                        Contact = parsed.GetValue(contact) ?? "",
                        Phone = parsed.GetValue(phone) ?? "",
                    },
                    new KindPapers()
                )
        );
    }
}
