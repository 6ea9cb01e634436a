// officekit ledger close-out: strikes verified items off, with a slip for each.
using System.CommandLine;
using OfficeKit.Cli.Arguments;
using OfficeKit.Operations.Ledger;
using OfficeKit.Rectification;

namespace OfficeKit.Cli.Commands;

static class LedgerCloseOut
{
    const string Agreed = "同意销号",
        Refused = "不同意销号，继续整改";

    public static Command Create()
    {
        var (notice, output, prefix) = (LedgerVerb.Notice(), LedgerVerb.Folder(), LedgerVerb.Prefix("x督销"));
        var item = new Option<int?>("--item")
        {
            Description = Words.In("问题序号；不写就是全部待核查的", "The item's number; default: all that wait to be verified"),
        };
        var verifier = new Option<string>("--verifier")
        {
            Required = true,
            Description = Words.In("核查人，几个人用顿号隔开", "Who verified it; several are joined by 、"),
        };
        var method = new Option<string>("--method") { Required = true, Description = Words.In("核查方式", "How it was verified") };
        method.AcceptOnlyFromAmong("查阅资料", "实地查看", "个别访谈", "电话回访");
        var opinion = new Option<string>("--opinion")
        {
            DefaultValueFactory = _ => Agreed,
            Description = Words.In("核查意见；默认同意销号", "The opinion; default: 同意销号"),
        };
        opinion.AcceptOnlyFromAmong(Agreed, Refused, "不同意销号");
        var deadline = Options.Day("--deadline", "新的整改时限（不同意销号时）", "The new deadline (for 不同意销号)");
        var approver = new Option<string>("--approver") { Description = Words.In("审批人", "Who approves") };
        return LedgerVerb.Create(
            "close-out",
            Words.In("核查后销号，一项一张销号单", "Strike verified items off, with a slip for each"),
            [notice, item, verifier, method, opinion, deadline, approver, output, prefix],
            (parsed, ledger, asOf) =>
                RectificationLedger.CloseOut(
                    ledger,
                    new CloseOutRequest
                    {
                        AsOf = asOf,
                        Folder = parsed.GetValue(output)!,
                        NoticeNo = parsed.GetValue(notice)!,
                        ItemNo = parsed.GetValue(item),
                        Verifiers = parsed
                            .GetValue(verifier)!
                            .Split(['、', ',', '，', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                        Method = parsed.GetValue(method)!,
                        Agreed = parsed.GetValue(opinion) == Agreed,
                        NewDeadline = parsed.GetValue(deadline),
                        Approver = parsed.GetValue(approver) ?? "",
                        Prefix = parsed.GetValue(prefix) ?? "",
                    },
                    new KindPapers()
                )
        );
    }
}
