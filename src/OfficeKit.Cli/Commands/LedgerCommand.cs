// officekit ledger: works on a rectification ledger, one verb a command.
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using OfficeKit.Rectification;

namespace OfficeKit.Cli.Commands;

static class LedgerCommand
{
    // Each command gets its own option objects, of one name and meaning.
    static Argument<string> Ledger() => new("ledger") { Description = Language.In("台账（.xlsx 或 .csv）", "The ledger (.xlsx or .csv)") };

    static Option<string> Notice() =>
        new("--notice") { Required = true, Description = Language.In("通知单编号，如 x督改〔2017〕12号", "The notice's number, such as x督改〔2017〕12号") };

    static Option<string> Folder() => new("--output", "-o") { Required = true, Description = Language.In("写到哪个文件夹", "The folder for the documents") };

    static Option<string> Prefix(string example) =>
        new("--prefix")
        {
            Description = Language.In(
                $"编号的代字，如 {example}；默认接着用上一个的",
                $"The word before the year of a number, such as {example}; default: that of the last one"
            ),
        };

    public static Command Create() =>
        new("ledger", Language.In("办理整改台账：通知、进展、移动、回复、销号、打印", "Work on a rectification ledger"))
        {
            Add(),
            Notices(),
            LedgerStatus.Create(Ledger(), Options.AsOf()),
            Move(),
            Reply(),
            CloseOut(),
            LedgerPrint.Create(Ledger(), Options.AsOf()),
        };

    static Command Add()
    {
        var (ledger, asOf, json) = (Ledger(), Options.AsOf(), Options.Json());
        var schedule = new Argument<string>("schedule")
        {
            Description = Language.In("督导检查安排（.json），results 里是各单位的问题", "A supervision schedule (.json) whose results name the problems"),
        };
        var command = new Command("add", Language.In("把督导检查发现的问题登记到台账，一个一行", "Take the problems an inspection found into the ledger"))
        {
            ledger,
            schedule,
            asOf,
            json,
        };
        command.SetAction(parsed =>
            Options.Run(
                parsed.GetValue(json),
                answer =>
                    LedgerAnswer.Tell(
                        answer,
                        RectificationLedger.Add(
                            parsed.GetValue(ledger)!,
                            new LedgerRequest { AsOf = Options.Today(parsed, asOf) },
                            TemplateSource.ReadData(parsed.GetValue(schedule)!),
                            Path.GetFileName(parsed.GetValue(schedule)!)
                        )
                    )
            )
        );
        return command;
    }

    static Command Notices()
    {
        var (ledger, output, asOf, prefix, json) = (Ledger(), Folder(), Options.AsOf(), Prefix("x督改"), Options.Json());
        var perInspection = new Option<bool>("--per-inspection")
        {
            Description = Language.In("一个党组织几次督导发现的问题分开下发", "A notice for each inspection of a branch"),
        };
        var replyDays = Options.Number("--reply-days", 0, 365, "最晚时限之后几天报回复", "Days from the last deadline to the day of the reply");
        replyDays.DefaultValueFactory = _ => 2;
        var contact = new Option<string>("--contact") { Description = Language.In("联系人", "Whom to ask") };
        var phone = new Option<string>("--phone") { Description = Language.In("电话", "The telephone number") };
        var command = new Command("notices", Language.In("把没有编号的问题编号下发：通知单和回复件", "Issue numbered notices for items that have none"))
        {
            ledger,
            output,
            asOf,
            prefix,
            perInspection,
            replyDays,
            contact,
            phone,
            json,
        };
        command.SetAction(parsed =>
            Options.Run(
                parsed.GetValue(json),
                answer =>
                    LedgerAnswer.Tell(
                        answer,
                        RectificationLedger.IssueNotices(
                            parsed.GetValue(ledger)!,
                            new NoticeRequest
                            {
                                AsOf = Options.Today(parsed, asOf),
                                Folder = parsed.GetValue(output)!,
                                Prefix = parsed.GetValue(prefix) ?? "",
                                PerInspection = parsed.GetValue(perInspection),
                                ReplyDays = parsed.GetValue(replyDays),
                                Contact = parsed.GetValue(contact) ?? "",
                                Phone = parsed.GetValue(phone) ?? "",
                            },
                            new KindPapers()
                        )
                    )
            )
        );
        return command;
    }

    static Command Move()
    {
        var (ledger, notice, asOf, json) = (Ledger(), Notice(), Options.AsOf(), Options.Json());
        var item = new Option<int>("--item") { Required = true, Description = Language.In("问题序号", "The item's number") };
        var to = new Option<string>("--to")
        {
            Required = true,
            Description = Language.In("改为：整改中、待核查、作废（已销号用 close-out）", "The state: 整改中, 待核查, 作废 (已销号: close-out)"),
        };
        to.AcceptOnlyFromAmong("未启动", "整改中", "待核查", "已销号", "作废", "逾期");
        var why = new Option<string>("--why") { Description = Language.In("理由", "Why") };
        var completed = Options.Day("--completed", "完成日期（改为待核查时）", "The day of completion (for 待核查)");
        var result = new Option<string>("--result") { Description = Language.In("整改成效（改为待核查时）", "What was achieved (for 待核查)") };
        var deadline = Options.Day("--deadline", "新的整改时限（退回整改中时）", "The new deadline (back to 整改中)");
        var command = new Command("move", Language.In("改一项的整改状态", "Move one item to another state"))
        {
            ledger,
            notice,
            item,
            to,
            why,
            completed,
            result,
            deadline,
            asOf,
            json,
        };
        command.SetAction(parsed =>
            Options.Run(
                parsed.GetValue(json),
                answer =>
                    LedgerAnswer.Tell(
                        answer,
                        RectificationLedger.Move(
                            parsed.GetValue(ledger)!,
                            new MoveRequest
                            {
                                AsOf = Options.Today(parsed, asOf),
                                NoticeNo = parsed.GetValue(notice)!,
                                ItemNo = parsed.GetValue(item),
                                To = LedgerAnswer.State(parsed.GetValue(to)!),
                                Why = parsed.GetValue(why) ?? "",
                                CompletedDate = parsed.GetValue(completed),
                                Result = parsed.GetValue(result) ?? "",
                                NewDeadline = parsed.GetValue(deadline),
                            }
                        )
                    )
            )
        );
        return command;
    }

    static Command Reply()
    {
        var (ledger, asOf, json) = (Ledger(), Options.AsOf(), Options.Json());
        var files = new Argument<string[]>("files")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = Language.In("收回的回复件（.docx）", "The returned replies (.docx)"),
        };
        var command = new Command(
            "reply",
            Language.In("读入收回的回复，登记措施、完成日期和成效，改为待核查", "Read returned replies and move their items to 待核查")
        )
        {
            ledger,
            files,
            asOf,
            json,
        };
        command.SetAction(parsed =>
            Options.Run(
                parsed.GetValue(json),
                answer =>
                    LedgerAnswer.Tell(
                        answer,
                        RectificationLedger.ReadReplies(
                            parsed.GetValue(ledger)!,
                            new LedgerRequest { AsOf = Options.Today(parsed, asOf) },
                            parsed.GetValue(files)!
                        )
                    )
            )
        );
        return command;
    }

    static Command CloseOut()
    {
        var (ledger, notice, output, asOf, prefix, json) = (Ledger(), Notice(), Folder(), Options.AsOf(), Prefix("x督销"), Options.Json());
        var item = new Option<int?>("--item")
        {
            Description = Language.In("问题序号；不写就是全部待核查的", "The item's number; default: all that wait to be verified"),
        };
        var verifier = new Option<string>("--verifier")
        {
            Required = true,
            Description = Language.In("核查人，几个人用顿号隔开", "Who verified it; several are joined by 、"),
        };
        var method = new Option<string>("--method") { Required = true, Description = Language.In("核查方式", "How it was verified") };
        method.AcceptOnlyFromAmong("查阅资料", "实地查看", "个别访谈", "电话回访");
        var opinion = new Option<string>("--opinion")
        {
            DefaultValueFactory = _ => Agreed,
            Description = Language.In("核查意见；默认同意销号", "The opinion; default: 同意销号"),
        };
        opinion.AcceptOnlyFromAmong(Agreed, Refused, "不同意销号");
        var deadline = Options.Day("--deadline", "新的整改时限（不同意销号时）", "The new deadline (for 不同意销号)");
        var approver = new Option<string>("--approver") { Description = Language.In("审批人", "Who approves") };
        var command = new Command("close-out", Language.In("核查后销号，一项一张销号单", "Strike verified items off, with a slip for each"))
        {
            ledger,
            notice,
            item,
            verifier,
            method,
            opinion,
            deadline,
            approver,
            output,
            prefix,
            asOf,
            json,
        };
        command.SetAction(parsed =>
            Options.Run(
                parsed.GetValue(json),
                answer =>
                    LedgerAnswer.Tell(
                        answer,
                        RectificationLedger.CloseOut(
                            parsed.GetValue(ledger)!,
                            new CloseOutRequest
                            {
                                AsOf = Options.Today(parsed, asOf),
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
                    )
            )
        );
        return command;
    }

    const string Agreed = "同意销号",
        Refused = "不同意销号，继续整改";
}
