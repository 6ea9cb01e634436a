// How requests and answers are read and written: by generated code, so that it survives trimming.
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OfficeKit.Operations.Answers;
using OfficeKit.Operations.Requests;

namespace OfficeKit.Operations;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Request))]
[JsonSerializable(typeof(KindsAnswer))]
[JsonSerializable(typeof(KindRequest))]
[JsonSerializable(typeof(KindAnswer))]
[JsonSerializable(typeof(RenderRequest))]
[JsonSerializable(typeof(RenderAnswer))]
[JsonSerializable(typeof(PreviewRequest))]
[JsonSerializable(typeof(CheckRequest))]
[JsonSerializable(typeof(CheckAnswer))]
[JsonSerializable(typeof(FieldsRequest))]
[JsonSerializable(typeof(FieldsAnswer))]
[JsonSerializable(typeof(ExtractRequest))]
[JsonSerializable(typeof(ExtractAnswer))]
[JsonSerializable(typeof(VerifyRequest))]
[JsonSerializable(typeof(VerifyAnswer))]
[JsonSerializable(typeof(BulkRequest))]
[JsonSerializable(typeof(BulkAnswer))]
[JsonSerializable(typeof(MeetingRequest))]
[JsonSerializable(typeof(MeetingAnswer))]
[JsonSerializable(typeof(Problem))]
sealed partial class OperationJson : JsonSerializerContext
{
    /// <summary>The same with Chinese written as Chinese.</summary>
    public static OperationJson Plain { get; } =
        new(
            new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
                // A null where a text is wanted is a request with a fault, not a fault of ours.
                RespectNullableAnnotations = true,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
}
