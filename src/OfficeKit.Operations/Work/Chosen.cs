// Finds what a request names: its template, its data, its choices.
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OfficeKit.Conformance;
using OfficeKit.Operations.Answers;
using OfficeKit.Operations.Requests;
using OfficeKit.Templates;

namespace OfficeKit.Operations.Work;

static class Chosen
{
    // A pane draws its preview again and again from one template of the user's own: the last one stays compiled.
    static volatile OwnKind? last;

    sealed record OwnKind(string Hash, DocumentKind Kind);

    /// <summary>The template of a request with all that comes with it. Throws <see cref="OfficeKitException"/> when it is no Word file that may be
    /// read.</summary>
    public static TemplateSource Template(TemplateChoice? choice) =>
        choice switch
        {
            { Kind: { } id, File: null } => TemplateSource.Of(Kind(id)),
            { Kind: null, File: not null } => TemplateSource.Of(Own(choice)),
            _ => throw new ProblemException(
                Problem.Request(
                    "template 要写 kind（文种代号），或 file（base64）和 name，二者取一。",
                    "template wants either kind (an id), or file (base64) and name."
                )
            ),
        };

    /// <summary>A built-in kind, or a variant of it.</summary>
    public static DocumentKind Kind(string? id) =>
        KindCatalog.Find(id ?? "")
        ?? throw new ProblemException(
            Problem.NotFound($"没有名为“{id}”的文种。用 kinds 看有哪些。", $"there is no kind named '{id}'. Ask for kinds to see which there are.")
        );

    /// <summary>The data of a request.</summary>
    public static TemplateData Data(JsonElement? data) =>
        data is { ValueKind: JsonValueKind.Object } json
            ? TemplateData.FromJson(json)
            : throw new ProblemException(Problem.Request("data 应是一个 JSON 对象 { … }。", "data must be a JSON object { … }."));

    /// <summary>The document of a request.</summary>
    public static byte[] Document(byte[]? document) =>
        document ?? throw new ProblemException(Problem.Request("缺少 document：文档的 base64。", "document is missing: the document in base64."));

    /// <summary>How a request wants its documents.</summary>
    public static RenderChoices Choices(DocumentRequest request) =>
        new()
        {
            Missing = Missing(request.Missing),
            Final = request.Final,
            EmbedData = request.EmbedData,
            Force = request.Force,
            Today = request.Today,
            Now = request.Now,
        };

    /// <summary>The layout of a request; null when it names none.</summary>
    public static LayoutProfile? Profile(string? name) =>
        name is null
            ? null
            : DocumentVerifier.FindProfile(name)
                ?? throw new ProblemException(
                    Problem.Request(
                        $"profile 只能是 {string.Join("、", DocumentVerifier.ProfileIds)}，现在是“{name}”。",
                        $"profile is one of {string.Join(", ", DocumentVerifier.ProfileIds)}; found '{name}'."
                    )
                );

    static MissingValue Missing(string? word) =>
        word is null ? MissingValue.Default
        : RenderChoices.MissingWords.TryGetValue(word, out var missing) ? missing
        : throw new ProblemException(
            Problem.Request(
                $"missing 只能是 {string.Join("、", RenderChoices.MissingWords.Keys)}，现在是“{word}”。",
                $"missing is one of {string.Join(", ", RenderChoices.MissingWords.Keys)}; found '{word}'."
            )
        );

    static DocumentKind Own(TemplateChoice choice)
    {
        var files = new Dictionary<string, byte[]> { ["template.docx"] = choice.File! };
        Add(files, "schema.json", choice.Schema);
        Add(files, "rules.json", choice.Rules);
        var name = Path.GetFileName(choice.Name ?? "");
        var hash = Hash(name, files.Values);
        if (last is not { } known || known.Hash != hash)
        {
            last = known = new OwnKind(hash, KindCatalog.Open(name, files));
        }
        return known.Kind;
    }

    static void Add(Dictionary<string, byte[]> files, string name, JsonElement? json)
    {
        if (json is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } given)
        {
            files[name] = Encoding.UTF8.GetBytes(given.GetRawText());
        }
    }

    static string Hash(string name, IEnumerable<byte[]> files)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in (IEnumerable<byte[]>)[Encoding.UTF8.GetBytes(name), .. files])
        {
            sha.AppendData(BitConverter.GetBytes(file.Length));
            sha.AppendData(file);
        }
        return Convert.ToHexString(sha.GetHashAndReset());
    }
}
