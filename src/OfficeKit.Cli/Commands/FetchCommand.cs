// officekit fetch: data from Microsoft 365, one command for each thing that can be asked for.
using System.CommandLine;
using OfficeKit.Graph;

namespace OfficeKit.Cli.Commands;

static class FetchCommand
{
    static Option<string> Output(string forms) =>
        new("--output", "-o") { Required = true, Description = Language.In($"写到哪个文件（{forms}）", $"The file to write ({forms})") };

    static Option<string> Named(string name, string chinese, string english, bool required = true) =>
        new(name) { Required = required, Description = Language.In(chinese, english) };

    public static Command Create() =>
        new("fetch", Language.In("从 Microsoft 365 取数据：会议、成员、列表、表格", "Fetch data from Microsoft 365"))
        {
            FetchMeeting.Create(),
            Members(),
            List(),
            Table(),
        };

    static Command Members()
    {
        var (group, output, json, signIn) = (
            Named("--group", "群组的名称、邮件地址或编号", "The group's name, address or id"),
            Output(".json .jsonl .csv .xlsx"),
            Options.Json(),
            new GraphSignIn()
        );
        var nested = new Option<bool>("--nested") { Description = Language.In("连同群组里的群组的成员", "With the members of groups in the group") };
        var command = new Command("members", Language.In("一个群组的全部成员", "All members of a group")) { group, nested, output, json };
        signIn.AddTo(command);
        command.SetAction(
            (parsed, cancel) =>
                Task.FromResult(
                    FetchOutput.Run(
                        parsed.GetValue(json),
                        answer =>
                        {
                            using var source = new GraphSource(signIn.Access(parsed));
                            FetchOutput.Write(
                                answer,
                                parsed.GetValue(output)!,
                                source.GetMembersAsync(parsed.GetValue(group)!, parsed.GetValue(nested), cancel).GetAwaiter().GetResult(),
                                "members"
                            );
                        }
                    )
                )
        );
        return command;
    }

    static Command List()
    {
        var (site, list, output, json, signIn) = (
            Named("--site", "网站地址或编号", "The site's address or id"),
            Named("--list", "列表的名称或编号", "The list's name or id"),
            Output(".json .jsonl .csv .xlsx"),
            Options.Json(),
            new GraphSignIn()
        );
        var command = new Command("list", Language.In("一个 SharePoint 列表的全部项目", "All items of a SharePoint list")) { site, list, output, json };
        signIn.AddTo(command);
        command.SetAction(
            (parsed, cancel) =>
                Task.FromResult(
                    FetchOutput.Run(
                        parsed.GetValue(json),
                        answer =>
                        {
                            using var source = new GraphSource(signIn.Access(parsed));
                            FetchOutput.Write(
                                answer,
                                parsed.GetValue(output)!,
                                source.GetListAsync(parsed.GetValue(site)!, parsed.GetValue(list)!, cancel).GetAwaiter().GetResult()
                            );
                        }
                    )
                )
        );
        return command;
    }

    static Command Table()
    {
        var (file, table, output, json, signIn) = (
            Named("--file", "工作簿在 OneDrive 或文档库里的路径", "The workbook's path in OneDrive or the library"),
            Named("--table", "Excel 表的名称或编号", "The table's name or id"),
            Output(".json .jsonl .csv .xlsx"),
            Options.Json(),
            new GraphSignIn()
        );
        var site = Named("--site", "工作簿所在的网站；不写就是 OneDrive", "The site that holds the workbook; default: OneDrive", required: false);
        var command = new Command("table", Language.In("Excel 工作簿里一张表的全部行", "All rows of a table in an Excel workbook"))
        {
            file,
            table,
            site,
            output,
            json,
        };
        signIn.AddTo(command);
        command.SetAction(
            (parsed, cancel) =>
                Task.FromResult(
                    FetchOutput.Run(
                        parsed.GetValue(json),
                        answer =>
                        {
                            using var source = new GraphSource(signIn.Access(parsed));
                            FetchOutput.Write(
                                answer,
                                parsed.GetValue(output)!,
                                source.GetTableAsync(parsed.GetValue(file)!, parsed.GetValue(table)!, parsed.GetValue(site), cancel).GetAwaiter().GetResult()
                            );
                        }
                    )
                )
        );
        return command;
    }
}
