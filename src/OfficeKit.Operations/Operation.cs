// One thing that can be asked for, JSON in and JSON out.
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OfficeKit.Operations.Answers;
using OfficeKit.Operations.Requests;

namespace OfficeKit.Operations;

/// <summary>An answer, or a problem, as JSON in UTF-8.</summary>
/// <param name="Status">The status of HTTP: 200 for an answer.</param>
/// <param name="Json">The JSON.</param>
/// <param name="Codes">The codes of the answer's errors, for a log.</param>
sealed record Reply(int Status, byte[] Json, IReadOnlyList<string> Codes)
{
    public static Reply Of(Problem problem) => new(problem.Status, JsonSerializer.SerializeToUtf8Bytes(problem, OperationJson.Plain.Problem), []);
}

/// <summary>One thing that can be asked for. Never throws for what a request says.</summary>
sealed class Operation
{
    readonly Func<ReadOnlyMemory<byte>, string, Reply> call;

    Operation(string name, Type request, Type answer, Func<ReadOnlyMemory<byte>, string, Reply> call) =>
        (Name, Request, Answer, this.call) = (name, request, answer, call);

    /// <summary>Its name, the last step of its address.</summary>
    public string Name { get; }

    /// <summary>The shape of its request.</summary>
    public Type Request { get; }

    /// <summary>The shape of its answer.</summary>
    public Type Answer { get; }

    /// <summary>Answers a request. Messages are in the request's own language, else in <paramref name="language"/>.</summary>
    public Reply Call(ReadOnlyMemory<byte> request, string language) => call(request, language);

    public static Operation Of<TRequest, TAnswer>(string name, JsonTypeInfo<TRequest> requests, JsonTypeInfo<TAnswer> answers, Func<TRequest, TAnswer> work)
        where TRequest : Request =>
        new(
            name,
            typeof(TRequest),
            typeof(TAnswer),
            (bytes, language) =>
                InLanguage(
                    language,
                    () =>
                    {
                        var request = JsonSerializer.Deserialize(bytes.Span, requests) ?? throw new JsonException("null");
                        return InLanguage(
                            request.Language ?? language,
                            () =>
                            {
                                var answer = work(request);
                                return new Reply(200, JsonSerializer.SerializeToUtf8Bytes(answer, answers), Errors(answer as OperationAnswer));
                            }
                        );
                    }
                )
        );

    /// <summary>What is answered when an operation is not there.</summary>
    public static Reply NotHere(string name, string language) => InLanguage(language, () => Reply.Of(Problem.NotHere(name)));

    static IReadOnlyList<string> Errors(OperationAnswer? answer) =>
        [.. (answer?.Found ?? []).Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Code).Distinct()];

    static Reply InLanguage(string language, Func<Reply> work)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = Languages.Of(language);
        try
        {
            return work();
        }
        catch (ProblemException e)
        {
            return Reply.Of(e.Problem);
        }
        catch (JsonException e)
        {
            var (line, column, path) = (e.LineNumber + 1, e.BytePositionInLine + 1, e.Path is { Length: > 1 } p ? p : "$");
            return Reply.Of(
                Problem.Request(
                    $"请求的第 {line} 行第 {column} 字节处（{path}）不是所要的 JSON：缺少成员、成员名写错，或值的类型不对。",
                    $"line {line}, byte {column} of the request ({path}) is not the JSON that is wanted: a member is missing or its name is misspelt, "
                        + "or its value has the wrong type."
                )
            );
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
