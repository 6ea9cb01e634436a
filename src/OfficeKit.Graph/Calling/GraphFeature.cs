// What each feature asks Graph for: its name for people, and the least permissions it needs.
namespace OfficeKit.Graph.Calling;

sealed record GraphFeature(string Chinese, string English, params string[] Scopes)
{
    public static readonly GraphFeature Calendar = new("日历", "the calendar", "User.Read", "Calendars.Read");
    public static readonly GraphFeature Directory = new("通讯录", "the directory", "User.Read.All");
    public static readonly GraphFeature Attendance = new(
        "线上会议的签到记录",
        "the online meeting's attendance",
        "OnlineMeetings.Read",
        "OnlineMeetingArtifact.Read.All"
    );
    public static readonly GraphFeature Group = new("群组成员", "the group's members", "GroupMember.Read.All", "User.Read.All");
    public static readonly GraphFeature Site = new("SharePoint 列表", "the SharePoint list", "Sites.Read.All");
    public static readonly GraphFeature SiteWrite = new("SharePoint 列表", "the SharePoint list", "Sites.ReadWrite.All");

    // The workbook API asks for write permission even to read.
    public static readonly GraphFeature Workbook = new("Excel 表", "the Excel table", "Files.ReadWrite");
    public static readonly GraphFeature SiteWorkbook = new("Excel 表", "the Excel table", "Sites.ReadWrite.All");
    public static readonly GraphFeature Drive = new("OneDrive", "OneDrive", "Files.ReadWrite");
    public static readonly GraphFeature SiteDrive = new("SharePoint 文档库", "the SharePoint library", "Sites.ReadWrite.All");
    public static readonly GraphFeature Mail = new("邮件", "the mail", "Mail.Send");

    public string Name => Words.In(Chinese, English);
}
