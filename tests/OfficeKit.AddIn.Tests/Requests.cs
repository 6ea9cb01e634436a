// Requests that several tests make.
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OfficeKit.Templates;
using OfficeKit.Tests.Shared;

namespace OfficeKit.AddIn.Tests;

static class Requests
{
    public const string Now = "2026-11-24T09:30:00+08:00";

    /// <summary>The sample of a kind.</summary>
    public static JsonObject Sample(string kind) => JsonNode.Parse(KindCatalog.Find(kind)!.Read("sample.json"))!.AsObject();

    /// <summary>Asks for a kind's document of its own sample.</summary>
    public static JsonObject Render(string kind) =>
        new()
        {
            ["template"] = Kind(kind),
            ["data"] = Sample(kind),
            ["now"] = Now,
        };

    /// <summary>A built-in kind.</summary>
    public static JsonObject Kind(string kind) => new() { ["kind"] = kind };

    /// <summary>A template of the user's own with these paragraphs.</summary>
    public static JsonObject Own(string name, params string[] paragraphs) => new() { ["file"] = Convert.ToBase64String(Docx(paragraphs)), ["name"] = name };

    /// <summary>Asks for a document for each row of a pasted table.</summary>
    public static JsonObject Bulk(string table) =>
        new()
        {
            ["template"] = Own("通知.docx", "{{ 单位 }}：{{ 内容 }}"),
            ["rows"] = new JsonObject { ["file"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(table)), ["name"] = "粘贴.tsv" },
            ["name"] = "{单位}",
            ["now"] = Now,
        };

    /// <summary>A document with these paragraphs.</summary>
    public static byte[] Docx(params string[] paragraphs)
    {
        var body = string.Concat(
            paragraphs.Select(p => $"<w:p><w:r><w:t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(p)}</w:t></w:r></w:p>")
        );
        return PackageParts.Zip(
            new Dictionary<string, byte[]>
            {
                ["[Content_Types].xml"] = Encoding.UTF8.GetBytes(
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" "
                        + "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"
                ),
                ["_rels/.rels"] = Encoding.UTF8.GetBytes(
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
                        + "Target=\"word/document.xml\"/></Relationships>"
                ),
                ["word/document.xml"] = Encoding.UTF8.GetBytes(
                    $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}<w:sectPr/></w:body></w:document>"
                ),
            }
        );
    }

    public static byte[] Document(JsonElement answer) => answer.GetProperty("document").GetBytesFromBase64();

    public static IEnumerable<string> Codes(JsonElement answer, string severity = "error") =>
        answer
            .GetProperty("diagnostics")
            .EnumerateArray()
            .Where(d => d.GetProperty("severity").GetString() == severity)
            .Select(d => d.GetProperty("code").GetString()!);

    /// <summary>A meeting as the pane reads it from the calendar; its minutes stand in taskpane/tests/graph.test.ts, too.</summary>
    public static JsonObject Meeting()
    {
        static JsonObject One(string name, string mail, string kind = "required", bool declined = false) =>
            new()
            {
                ["name"] = name,
                ["mail"] = mail,
                ["as"] = kind,
                ["declined"] = declined,
            };
        static JsonObject Known(string name, string mail, string unit, string post) =>
            new()
            {
                ["name"] = name,
                ["mail"] = mail,
                ["unit"] = unit,
                ["post"] = post,
            };
        return new()
        {
            ["meeting"] = new JsonObject
            {
                ["subject"] = "会议1",
                ["start"] = "2017-09-05T14:30",
                ["end"] = "2017-09-05T16:40",
                ["allDay"] = false,
                ["places"] = new JsonArray(""),
                ["organizer"] = One("陈立新", "a@x"),
                ["attendees"] = new JsonArray(
                    One("陈立新", "A@x"),
                    One("周敏", "b@x"),
                    One("李文", "c@x"),
                    One("孙安", "d@x", declined: true),
                    One("冯乐", "e@x", "optional"),
                    One("301室", "f@x", "resource")
                ),
            },
            ["people"] = new JsonArray(Known("陈立新", "a@x", "市委办", "主任"), Known("周敏", "b@x", "组织部", ""), Known("李文", "c@x", "市委办", "科长")),
            ["language"] = "zh",
        };
    }
}
