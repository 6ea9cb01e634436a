// officekit fetch: data from Microsoft 365, one command for each thing that can be asked for.
using System.CommandLine;

namespace OfficeKit.Cli.Commands;

static class FetchCommand
{
    static Option<string> Output() =>
        new("--output", "-o")
        {
            Required = true,
            Description = Words.In("写到哪个文件（.json .jsonl .csv .xlsx）", "The file to write (.json .jsonl .csv .xlsx)"),
        };

    static Option<string> Named(string name, string chinese, string english, bool required = true) =>
        new(name) { Required = required, Description = Words.In(chinese, english) };

    public static Command Create() =>
        new("fetch", Words.In("从 Microsoft 365 取数据：会议、成员、列表、表格", "Fetch data from Microsoft 365"))
        {
            FetchMeeting.Create(),
            Members(),
            List(),
            Table(),
        };

    static Command Members()
    {
        var (group, output) = (Named("--group", "群组的名称、邮件地址或编号", "The group's name, address or id"), Output());
        var nested = new Option<bool>("--nested") { Description = Words.In("连同群组里的群组的成员", "With the members of groups in the group") };
        return FetchOutput.Create(
            "members",
            Words.In("一个群组的全部成员", "All members of a group"),
            [group, nested, output],
            (answer, parsed, source, cancel) =>
            {
                var members = source.GetMembersAsync(parsed.GetValue(group)!, parsed.GetValue(nested), cancel).GetAwaiter().GetResult();
                FetchOutput.Write(answer, parsed.GetValue(output)!, members, "members");
            }
        );
    }

    static Command List()
    {
        var (site, list, output) = (
            Named("--site", "网站地址或编号", "The site's address or id"),
            Named("--list", "列表的名称或编号", "The list's name or id"),
            Output()
        );
        return FetchOutput.Create(
            "list",
            Words.In("一个 SharePoint 列表的全部项目", "All items of a SharePoint list"),
            [site, list, output],
            (answer, parsed, source, cancel) =>
            {
                var rows = source.GetListAsync(parsed.GetValue(site)!, parsed.GetValue(list)!, cancel).GetAwaiter().GetResult();
                FetchOutput.Write(answer, parsed.GetValue(output)!, rows);
            }
        );
    }

    static Command Table()
    {
        var (file, table, output) = (
            Named("--file", "工作簿在 OneDrive 或文档库里的路径", "The workbook's path in OneDrive or the library"),
            Named("--table", "Excel 表的名称或编号", "The table's name or id"),
            Output()
        );
        var site = Named("--site", "工作簿所在的网站；不写就是 OneDrive", "The site that holds the workbook; default: OneDrive", required: false);
        return FetchOutput.Create(
            "table",
            Words.In("Excel 工作簿里一张表的全部行", "All rows of a table in an Excel workbook"),
            [file, table, site, output],
            (answer, parsed, source, cancel) =>
            {
                var rows = source.GetTableAsync(parsed.GetValue(file)!, parsed.GetValue(table)!, parsed.GetValue(site), cancel).GetAwaiter().GetResult();
                FetchOutput.Write(answer, parsed.GetValue(output)!, rows);
            }
        );
    }
}
