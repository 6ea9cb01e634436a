// How the answers of commands are written: by generated code, indented, Chinese as Chinese.
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OfficeKit.Operations.Answers;

namespace OfficeKit.Operations;

[JsonSerializable(typeof(CommandAnswer))]
[JsonSerializable(typeof(KindLinesAnswer))]
[JsonSerializable(typeof(FieldListAnswer))]
[JsonSerializable(typeof(ExtractedAnswer))]
[JsonSerializable(typeof(VerifiedAnswer))]
[JsonSerializable(typeof(BulkRunAnswer))]
[JsonSerializable(typeof(LedgerStepsAnswer))]
[JsonSerializable(typeof(LedgerStatusAnswer))]
[JsonSerializable(typeof(FetchedRowsAnswer))]
[JsonSerializable(typeof(MeetingsAnswer))]
sealed partial class CommandJson : JsonSerializerContext
{
    static readonly CommandJson Readable = new(
        new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            WriteIndented = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }
    );

    /// <summary>The JSON document of an answer.</summary>
    public static string Write(CommandAnswer answer) => JsonSerializer.Serialize(answer, Readable.GetTypeInfo(answer.GetType())!);
}
