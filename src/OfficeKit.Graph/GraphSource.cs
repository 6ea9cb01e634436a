// The door for reading: each question to Microsoft 365 is one method.
using OfficeKit.Graph.Calling;
using OfficeKit.Graph.Sources;

namespace OfficeKit.Graph;

/// <summary>
/// Reads meetings, rosters, lists and tables from Microsoft 365. Every method throws <see cref="OfficeKitException"/> (OK1801–OK1810) with what to
/// do when the sign-in has expired, a permission is missing, Microsoft 365 is busy, or nothing is reached. May be used from several threads.
/// </summary>
public sealed class GraphSource(GraphAccess access) : IDisposable
{
    readonly GraphConnection connection = new(access ?? throw new ArgumentNullException(nameof(access)));

    /// <summary>The meetings of the calendar between two local times, those of a series included, whose subject contains a text.</summary>
    public Task<IReadOnlyList<GraphMeeting>> GetMeetingsAsync(DateTime from, DateTime to, string? subject = null, CancellationToken cancel = default) =>
        MeetingQuery.GetListAsync(connection, from, to, subject ?? "", cancel);

    /// <summary>
    /// A meeting as data of minutes: title, start, end, place, chair, attendance, observers. Posts and units come from the directory, who was
    /// there from the attendance report of an online meeting; where these are not to be had, the answers to the invitation count and a diagnostic says so.
    /// </summary>
    public Task<GraphData> GetMeetingAsync(string id, bool directory = true, bool attendance = true, CancellationToken cancel = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return MeetingQuery.FetchAsync(connection, id, directory, attendance, cancel);
    }

    /// <summary>All members of a group: <c>{ group, count, members: [ { name, unit, post, mail } ] }</c>.</summary>
    /// <param name="group">The group's id, name or address.</param>
    /// <param name="nested">Whether members of groups in the group count, too.</param>
    /// <param name="cancel">Stops it.</param>
    public Task<GraphData> GetMembersAsync(string group, bool nested = false, CancellationToken cancel = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(group);
        return PeopleQuery.GetMembersAsync(connection, group, nested, cancel);
    }

    /// <summary>The items of a SharePoint list.</summary>
    /// <param name="site">The site's address (<c>https://contoso.sharepoint.com/sites/x</c>) or id.</param>
    /// <param name="list">The list's name or id.</param>
    /// <param name="cancel">Stops it.</param>
    public Task<GraphRows> GetListAsync(string site, string list, CancellationToken cancel = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(site);
        ArgumentException.ThrowIfNullOrEmpty(list);
        return ListQuery.FetchAsync(connection, site, list, cancel);
    }

    /// <summary>The rows of a table in an Excel workbook; its header gives the field names.</summary>
    /// <param name="file">The workbook's path in the drive (<c>台账/整改.xlsx</c>).</param>
    /// <param name="table">The table's name or id.</param>
    /// <param name="site">The site whose library holds the workbook; null for the user's OneDrive.</param>
    /// <param name="cancel">Stops it.</param>
    public Task<GraphRows> GetTableAsync(string file, string table, string? site = null, CancellationToken cancel = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        ArgumentException.ThrowIfNullOrEmpty(table);
        return TableQuery.FetchAsync(connection, file, table, site, cancel);
    }

    /// <summary>Closes the connection.</summary>
    public void Dispose() => connection.Dispose();
}
