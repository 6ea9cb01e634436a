// What can be wrong with a sheet, in words for people.
namespace OfficeKit.Sheets;

static class Problems
{
    public static OfficeKitException NoSheet(string path) =>
        new(
            new TemplateDiagnostic
            {
                Code = DiagnosticCodes.NotASheet,
                Location = new TemplateLocation(Path.GetFileName(path)),
                Message = Words.In(
                    $"“{Path.GetFileName(path)}”不是能读的表格，要 .csv 或 .xlsx。",
                    $"'{Path.GetFileName(path)}' is no sheet that can be read; wanted: .csv or .xlsx."
                ),
                Hint = Words.In("在 Excel 或 WPS 中另存为 .xlsx 或 .csv。", "Save it as .xlsx or .csv in Excel."),
            }
        );

    public static OfficeKitException Damaged(string path, string why) =>
        new(
            new TemplateDiagnostic
            {
                Code = DiagnosticCodes.NotASheet,
                Location = new TemplateLocation(Path.GetFileName(path)),
                Message = Words.In($"表格“{Path.GetFileName(path)}”不能读取：{why}。", $"the sheet '{Path.GetFileName(path)}' cannot be read: {why}."),
                Hint = Words.In("在 Excel 或 WPS 中打开（去掉密码），另存为 .xlsx。", "Open it in Excel, remove its password, and save it as .xlsx."),
            }
        );

    public static OfficeKitException Encoding(string path, int line) =>
        new(
            new TemplateDiagnostic
            {
                Code = DiagnosticCodes.UnknownEncoding,
                Location = At(Path.GetFileName(path), line),
                Message = Words.In($"第 {line} 行既不是 UTF-8，也不是 GB 18030。", $"line {line} is neither UTF-8 nor GB 18030."),
                Hint = Words.In("在 Excel 或 WPS 中另存为“CSV UTF-8”。", "Save it as 'CSV UTF-8' in Excel."),
            }
        );

    public static OfficeKitException Head(string name, int line, string what) =>
        new(
            new TemplateDiagnostic
            {
                Code = DiagnosticCodes.WrongHead,
                Location = At(name, line),
                Message = Words.In($"{what}。", $"{what}."),
                Hint = Words.In("第一行要是表头，每列一个不重复的名称。", "The first row must be the head: one name a column, none twice."),
            }
        );

    public static TemplateDiagnostic Ragged(string name, int line, int found, int wanted) =>
        new()
        {
            Code = DiagnosticCodes.WrongCellCount,
            Location = At(name, line),
            Message = Words.In($"第 {line} 行有 {found} 格，表头有 {wanted} 列。", $"line {line} has {found} cells, the head has {wanted} columns."),
            Hint =
                wanted == 1
                    ? Words.In(
                        "表头只认出一列：表头上面有标题的，删掉标题，或把它合并成跨列的一格。",
                        "The head has one column only: where a title stands above it, delete the title or merge it over several columns."
                    )
                    : Words.In(
                        "检查这一行的逗号和引号：含逗号或换行的内容要放在双引号里。",
                        "Check commas and quotes there: text with commas or line breaks stands in double quotes."
                    ),
        };

    public static OfficeKitException Quote(string path, int line) =>
        new(
            new TemplateDiagnostic
            {
                Code = DiagnosticCodes.UnpairedQuote,
                Location = At(Path.GetFileName(path), line),
                Message = Words.In($"从第 {line} 行起引号不配对，或这一行长得出奇。", $"from line {line} on a quote is not closed, or the line is too long."),
                Hint = Words.In("内容里的双引号要写两遍（\"\"）。", "A double quote inside text is written twice (\"\")."),
            }
        );

    static TemplateLocation At(string name, int line) => new(name, $"第{line}行");
}
