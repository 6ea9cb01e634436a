// All that can be asked for, by name.
using OfficeKit.Operations.Work;

namespace OfficeKit.Operations;

/// <summary>All that can be asked for, by name. The list and its shapes are those of <c>taskpane/contract/contract.ts</c>.</summary>
static class OperationTable
{
    static readonly OperationJson Json = OperationJson.Plain;

    /// <summary>The operations that this engine carries, in the order of the contract.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        Operation.Of("kinds", Json.Request, Json.KindsAnswer, _ => KindOperations.List()),
        Operation.Of("kind", Json.KindRequest, Json.KindAnswer, KindOperations.Open),
        Operation.Of("render", Json.RenderRequest, Json.RenderAnswer, RenderOperation.Render),
        Operation.Of("preview", Json.PreviewRequest, Json.RenderAnswer, RenderOperation.Preview),
        Operation.Of("check", Json.CheckRequest, Json.CheckAnswer, CheckOperation.Check),
        Operation.Of("fields", Json.FieldsRequest, Json.FieldsAnswer, FieldsOperation.List),
        Operation.Of("extract", Json.ExtractRequest, Json.ExtractAnswer, ExtractOperation.Extract),
        Operation.Of("verify", Json.VerifyRequest, Json.VerifyAnswer, VerifyOperation.Verify),
        Operation.Of("bulk", Json.BulkRequest, Json.BulkAnswer, BulkOperation.Run),
        Operation.Of("meeting", Json.MeetingRequest, Json.MeetingAnswer, MeetingOperation.Minutes),
    ];

    /// <summary>Answers a request; an operation that is not here is a problem.</summary>
    public static Reply Call(string name, ReadOnlyMemory<byte> request, string language) =>
        All.FirstOrDefault(o => o.Name == name)?.Call(request, language) ?? Operation.NotHere(name, language);
}
