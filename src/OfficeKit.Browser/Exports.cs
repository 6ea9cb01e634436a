// What the pane's worker may call: the operations, as texts of JSON.
using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using System.Text;
using OfficeKit.Operations;

namespace OfficeKit.Browser;

/// <summary>What the pane's worker may call; see <c>taskpane/contract/contract.ts</c>.</summary>
[SupportedOSPlatform("browser")]
static partial class Exports
{
    /// <summary>The names of the operations that run here.</summary>
    [JSExport]
    internal static string Operations() => string.Join(' ', OperationTable.All.Select(o => o.Name));

    /// <summary>Answers a request. Bad input is a problem or a diagnostic in the answer, never an exception.</summary>
    [JSExport]
    internal static string Call(string operation, string request) =>
        Encoding.UTF8.GetString(OperationTable.Call(operation, Encoding.UTF8.GetBytes(request), "zh").Json);
}
