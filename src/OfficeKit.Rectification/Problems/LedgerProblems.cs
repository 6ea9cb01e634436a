// What can be wrong with a ledger, in words for people.
using OfficeKit.Plumbing;

namespace OfficeKit.Rectification.Problems;

static class LedgerProblems
{
    public static TemplateDiagnostic MissingColumns(string file, IEnumerable<string> missing) =>
        Of(
            DiagnosticCodes.LedgerLacksColumns,
            file,
            "",
            $"台账缺少这些列：{string.Join("、", missing)}。",
            $"the ledger lacks these columns: {string.Join(", ", missing)}.",
            "在表头里补上；台账要在第一张没有隐藏的工作表里，标题下面就是表头。",
            "Add them to the head; the ledger stands on the first sheet that is not hidden, its head right under the title."
        );

    public static TemplateDiagnostic Date(string file, int line, string column, string text) =>
        Of(
            DiagnosticCodes.NotADate,
            file,
            $"第{line}行",
            $"“{column}”里的“{text}”不是日期。",
            $"'{text}' in '{column}' is no date.",
            "写成 2017-09-12 的样子；显示成一个数的，把单元格格式改为日期。",
            "Write it like 2017-09-12; where it shows a number, format the cell as a date."
        ) with
        {
            Field = column,
        };

    public static TemplateDiagnostic State(string file, int line, string text) =>
        Of(
            "V35",
            file,
            $"第{line}行",
            $"整改状态“{text}”不认识。",
            $"'{text}' is no state.",
            "写未启动、整改中、待核查、已销号、作废之一。",
            "Write one of 未启动, 整改中, 待核查, 已销号, 作废."
        ) with
        {
            Field = LedgerColumns.Status,
        };

    public static TemplateDiagnostic TypedOverdue(string file, int line) =>
        Of(
            "V35",
            file,
            $"第{line}行",
            "整改状态填成了“逾期”，按整改中看待。",
            "the state was typed as 逾期; it is read as 整改中.",
            "逾期由整改时限算出，不填写。",
            "逾期 follows from the deadline."
        ) with
        {
            Severity = DiagnosticSeverity.Warning,
            Field = LedgerColumns.Status,
        };

    public static TemplateDiagnostic Twice(string file, int line, string item, int before) =>
        Of(
            "V31",
            file,
            $"第{line}行",
            $"{item}在第{before}行已经有了。",
            $"{item} stands in line {before} already.",
            "同一通知单的问题序号不能重复。",
            "Number the items of a notice from 1, none twice."
        ) with
        {
            Field = LedgerColumns.ItemNo,
        };

    public static TemplateDiagnostic NoNumber(string file, RectificationItem item) =>
        Of(
            "V31",
            file,
            $"第{item.Line}行",
            $"{item.NoticeNo}的问题序号是“{item[LedgerColumns.ItemNo]}”，不是数。",
            $"the item number of {item.NoticeNo} is '{item[LedgerColumns.ItemNo]}', which is no number.",
            "每份通知单从1起编号。",
            "Number the items of a notice from 1."
        ) with
        {
            Field = LedgerColumns.ItemNo,
        };

    public static TemplateDiagnostic Busy(string file) =>
        Of(
            DiagnosticCodes.LedgerInUse,
            file,
            "",
            $"“{file}”正由另一个 officekit 办理。",
            $"another officekit is at work on '{file}'.",
            "等它结束再试。",
            "Try again when it has ended."
        );

    public static TemplateDiagnostic Changed(string file) =>
        Of(
            DiagnosticCodes.LedgerChanged,
            file,
            "",
            $"“{file}”在办理期间被改动了，没有写回，什么也没有覆盖。",
            $"'{file}' was changed meanwhile; nothing was written over it.",
            "保存并关闭表格，再办一次；已取的号会接着用。",
            "Save and close it, then run the command again; numbers already allotted are taken up again."
        );

    public static TemplateDiagnostic Unwritable(string path, Exception e) =>
        Of(
            DiagnosticCodes.CannotWrite,
            Path.GetFileName(path),
            "",
            $"不能写入“{path}”：{FileTrouble.Why(e)}。",
            $"'{path}' cannot be written: {FileTrouble.Why(e)}",
            "检查目录是否只读、磁盘是否已满，表格是否正被 Excel 或 WPS 打开；再办一次，已取的号会接着用。",
            "Check that the folder may be written to, the disk is not full, and Excel does not hold the file; run it again, numbers already allotted "
                + "are taken up again."
        );

    public static TemplateDiagnostic ReadsBackWrong(string file) =>
        Of(
            DiagnosticCodes.WrittenLedgerDiffers,
            file,
            "",
            $"改好的“{file}”读回来与应有的不同，没有替换原表。",
            $"the changed '{file}' does not read back as it should; the workbook was not replaced.",
            "把表格另存为普通的 .xlsx 或 .csv 再办；仍不行请附上表格报告。",
            "Save it as a plain .xlsx or .csv and try again."
        );

    public static TemplateDiagnostic NoItem(string file, string what) =>
        Of(
            DiagnosticCodes.NoSuchItem,
            file,
            "",
            $"台账里没有{what}。",
            $"the ledger has no {what}.",
            "核对通知单编号和问题序号。",
            "Check the number of the notice and of the item."
        );

    public static TemplateDiagnostic Move(RectificationItem item, string file, string chinese, string english, string chineseHint, string englishHint) =>
        Of(DiagnosticCodes.MoveNotAllowed, file, $"第{item.Line}行", $"{item.Name}：{chinese}", $"{item.Name}: {english}", chineseHint, englishHint) with
        {
            Field = LedgerColumns.Status,
        };

    public static TemplateDiagnostic Prefix(string file, string what) =>
        Of(
            DiagnosticCodes.UnknownNumberPrefix,
            file,
            "",
            $"台账和记录里还没有{what}，不知道代字。",
            $"ledger and journal have no {what} yet, so the office's word is not known.",
            "用 --prefix 给出，如 --prefix x督改。",
            "Give it, such as --prefix x督改."
        );

    public static TemplateDiagnostic WrongPrefix(string file, string prefix) =>
        Of(
            DiagnosticCodes.UnknownNumberPrefix,
            file,
            "",
            $"“{prefix}”不能作编号的代字。",
            $"'{prefix}' cannot be the word before the year of a number.",
            "代字只写年份前面的几个字，如 x督改；年份和顺序号由程序编。",
            "Give only the word, such as x督改; the year and the serial are allotted."
        );

    public static TemplateDiagnostic Voided(string file, string number, string why) =>
        Of(
            DiagnosticCodes.NumberVoided,
            file,
            "",
            $"{number}没有发出，记为作废：{why}。",
            $"{number} was not issued and is recorded as void: {why}.",
            "已经生成的这份文件请销毁。",
            "Destroy its document if there is one."
        ) with
        {
            Severity = DiagnosticSeverity.Warning,
        };

    public static TemplateDiagnostic Reply(string document, string chinese, string english, string chineseHint = "", string englishHint = "") =>
        Of(DiagnosticCodes.ReplyDoesNotMatch, document, "", chinese, english, chineseHint, englishHint);

    public static TemplateDiagnostic Cell(string file, int line, string column, string chinese, string english) =>
        Of(
            DiagnosticCodes.CannotWriteCell,
            file,
            $"第{line}行",
            $"“{column}”{chinese}，不能写入。",
            $"'{column}' {english} and cannot be written.",
            "在 Excel 或 WPS 里改成普通单元格再办。",
            "Make it a plain cell in Excel first."
        ) with
        {
            Field = column,
        };

    public static TemplateDiagnostic Contradicts(string file, RectificationItem item, string column, string journal, string now) =>
        Of(
            DiagnosticCodes.StateChangedByHand,
            file,
            $"第{item.Line}行",
            $"{item.Name}的{column}，办理记录是“{journal}”，台账里是“{now}”（手工改过），按台账办理。",
            $"{column} of {item.Name} is '{journal}' in the journal and '{now}' in the ledger (edited by hand); the ledger counts.",
            "",
            ""
        ) with
        {
            Severity = DiagnosticSeverity.Warning,
            Field = column,
        };

    public static TemplateDiagnostic Lost(string file, string number, IEnumerable<int> lines) =>
        Of(
            DiagnosticCodes.LedgerLostNumbers,
            file,
            string.Join('、', lines.Select(l => $"第{l}行")),
            $"这些问题已用{number}下发过，台账里的编号却没有了。",
            $"these items were issued as {number}, but the ledger has lost the number.",
            "把编号填回去；确要作废的，把整改状态改为作废。",
            "Put the number back, or set the state to 作废."
        );

    public static TemplateDiagnostic Rule(
        string code,
        string file,
        int line,
        string field,
        string chinese,
        string english,
        string chineseHint = "",
        string englishHint = ""
    ) => Of(code, file, line > 0 ? $"第{line}行" : "", chinese, english, chineseHint, englishHint) with { Field = field };

    static TemplateDiagnostic Of(string code, string file, string place, string chinese, string english, string chineseHint, string englishHint) =>
        new()
        {
            Code = code,
            Location = new TemplateLocation(file, place),
            Message = Words.In(chinese, english),
            Hint = Words.In(chineseHint, englishHint),
        };
}
