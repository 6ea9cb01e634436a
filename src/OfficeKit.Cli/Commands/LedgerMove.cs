// officekit ledger move: moves one item to another state.
using System.CommandLine;
using OfficeKit.Cli.Arguments;
using OfficeKit.Operations.Ledger;
using OfficeKit.Rectification;

namespace OfficeKit.Cli.Commands;

static class LedgerMove
{
    public static Command Create()
    {
        var notice = LedgerVerb.Notice();
        var item = new Option<int>("--item") { Required = true, Description = Words.In("问题序号", "The item's number") };
        var to = new Option<string>("--to")
        {
            Required = true,
            Description = Words.In("改为：整改中、待核查、作废（已销号用 close-out）", "The state: 整改中, 待核查, 作废 (已销号: close-out)"),
        };
        to.AcceptOnlyFromAmong("未启动", "整改中", "待核查", "已销号", "作废", "逾期");
        var why = new Option<string>("--why") { Description = Words.In("理由", "Why") };
        var completed = Options.Day("--completed", "完成日期（改为待核查时）", "The day of completion (for 待核查)");
        var result = new Option<string>("--result") { Description = Words.In("整改成效（改为待核查时）", "What was achieved (for 待核查)") };
        var deadline = Options.Day("--deadline", "新的整改时限（退回整改中时）", "The new deadline (back to 整改中)");
        return LedgerVerb.Create(
            "move",
            Words.In("改一项的整改状态", "Move one item to another state"),
            [notice, item, to, why, completed, result, deadline],
            (parsed, ledger, asOf) =>
                RectificationLedger.Move(
                    ledger,
                    new MoveRequest
                    {
                        AsOf = asOf,
                        NoticeNo = parsed.GetValue(notice)!,
                        ItemNo = parsed.GetValue(item),
                        To = LedgerOperation.State(parsed.GetValue(to)!),
                        Why = parsed.GetValue(why) ?? "",
                        CompletedDate = parsed.GetValue(completed),
                        Result = parsed.GetValue(result) ?? "",
                        NewDeadline = parsed.GetValue(deadline),
                    }
                )
        );
    }
}
