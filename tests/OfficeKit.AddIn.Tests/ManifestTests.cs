// The manifests hold together: order, references, lengths, languages, icons, and each other.
using System.Buffers.Binary;
using System.Text.Json;
using System.Xml.Linq;
using OfficeKit.Tests.Shared;

namespace OfficeKit.AddIn.Tests;

sealed class ManifestTests
{
    static readonly string Folder = Path.Combine(Repository.Root, "manifest");
    static readonly XDocument Manifest = XDocument.Load(Path.Combine(Folder, "manifest.xml"));
    static readonly JsonElement Unified = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "manifest.json"))).RootElement;
    static readonly XElement App = Manifest.Root!;
    static readonly XElement Overrides = App.Elements().Single(e => e.Name.LocalName == "VersionOverrides");

    static IEnumerable<XElement> All(string name) => App.Descendants().Where(e => e.Name.LocalName == name);

    static string[] Children(XElement element) => [.. element.Elements().Select(e => e.Name.LocalName)];

    // Word refuses a manifest whose elements are out of order, without saying which.
    [Test]
    public void TheElementsStandInTheOrderOfTheirSchema()
    {
        Assert.That(
            Children(App),
            Is.EqualTo(
                new[]
                {
                    "Id",
                    "Version",
                    "ProviderName",
                    "DefaultLocale",
                    "DisplayName",
                    "Description",
                    "IconUrl",
                    "HighResolutionIconUrl",
                    "SupportUrl",
                    "AppDomains",
                    "Hosts",
                    "Requirements",
                    "DefaultSettings",
                    "Permissions",
                    "VersionOverrides",
                }
            )
        );
        Assert.That(Children(Overrides), Is.EqualTo(new[] { "Hosts", "Resources" }));
        Assert.That(Children(All("DesktopFormFactor").Single()), Is.EqualTo(new[] { "GetStarted", "ExtensionPoint" }));
        Assert.That(Children(All("GetStarted").Single()), Is.EqualTo(new[] { "Title", "Description", "LearnMoreUrl" }));
        Assert.That(Children(All("Group").Single()), Is.EqualTo(new[] { "Label", "Icon", "Control", "Control", "Control" }));
        Assert.That(Children(All("Resources").Single()), Is.EqualTo(new[] { "Images", "Urls", "ShortStrings", "LongStrings" }));
        foreach (var control in All("Control"))
        {
            Assert.That(Children(control), Is.EqualTo(new[] { "Label", "Supertip", "Icon", "Action" }));
            Assert.That(Children(control.Elements().Last()), Is.EqualTo(new[] { "TaskpaneId", "SourceLocation" }));
        }
    }

    [Test]
    public void TheButtonsAreThoseOfTheRibbon()
    {
        var labels = All("Control").Select(c => (string)c.Elements().First().Attribute("resid")!).Select(id => Resource(id).Attribute("DefaultValue")!.Value);
        Assert.That(labels, Is.EqualTo(new[] { "新建公文", "检查", "核验" }));
    }

    [Test]
    public void EveryReferenceHasItsTargetAndEveryTargetItsReference()
    {
        var wanted = App.Descendants().Attributes("resid").Select(a => a.Value).ToHashSet();
        var there = All("Resources").Single().Elements().Elements().Select(e => e.Attribute("id")!.Value).ToList();
        Assert.That(there, Is.Unique.And.EquivalentTo(wanted));
        Assert.That(wanted, Has.All.Length.LessThanOrEqualTo(32));
    }

    [Test]
    public void EveryStringIsShortEnoughInBothLanguages()
    {
        foreach (var (kind, most) in (ReadOnlySpan<(string, int)>)[("ShortStrings", 125), ("LongStrings", 250), ("DisplayName", 125), ("Description", 250)])
        {
            foreach (
                var element in All(kind)
                    .SelectMany(e =>
                        kind.EndsWith("Strings", StringComparison.Ordinal) ? e.Elements()
                        : e.Attribute("DefaultValue") is null ? []
                        : [e]
                    )
            )
            {
                var english = element.Elements().Single(e => e.Name.LocalName == "Override");
                Assert.That((string)english.Attribute("Locale")!, Is.EqualTo("en-US"));
                Assert.That(((string)english.Attribute("Value")!).Length, Is.InRange(1, most));
                Assert.That(((string)english.Attribute("Value")!).Any(c => c >= 0x2E80), Is.False, "Chinese in English");
                Assert.That(((string)element.Attribute("DefaultValue")!).Length, Is.InRange(1, most));
            }
        }
        Assert.That(App.Elements().Single(e => e.Name.LocalName == "DefaultLocale").Value, Is.EqualTo("zh-CN"));
    }

    [Test]
    public void EveryAddressIsHttpsAndOnTheHost()
    {
        var addresses = App.Descendants()
            .Attributes()
            .Where(a => a.Name == "DefaultValue" && a.Value.Contains("://", StringComparison.Ordinal))
            .Select(a => a.Value)
            .ToList();
        Assert.That(addresses, Has.Count.GreaterThan(15));
        Assert.That(addresses, Has.All.StartsWith("https://localhost:3000/"));
        Assert.That(All("AppDomain").Select(d => d.Value), Has.All.StartsWith("https://"));
    }

    [Test]
    public void EveryIconHasTheSizeItsPlaceWants()
    {
        foreach (var icon in All("Icon"))
        {
            Assert.That(icon.Elements().Select(i => (int)i.Attribute("size")!), Is.EqualTo(new[] { 16, 32, 80 }));
            foreach (var image in icon.Elements())
            {
                Assert.That(Size(Resource((string)image.Attribute("resid")!).Attribute("DefaultValue")!.Value), Is.EqualTo((int)image.Attribute("size")!));
            }
        }
        Assert.That(Size((string)All("IconUrl").Single().Attribute("DefaultValue")!), Is.EqualTo(32));
        Assert.That(Size((string)All("HighResolutionIconUrl").Single().Attribute("DefaultValue")!), Is.EqualTo(64));
        Assert.That(Size(Unified.GetProperty("icons").GetProperty("color").GetString()!), Is.EqualTo(192));
        Assert.That(Size(Unified.GetProperty("icons").GetProperty("outline").GetString()!), Is.EqualTo(32));
        foreach (var picture in (string[])["app", "new", "check", "verify"])
        {
            Assert.That(new[] { 16, 32, 64, 80, 128 }.Select(s => Size($"icons/{picture}-{s}.png")), Is.EqualTo(new[] { 16, 32, 64, 80, 128 }));
        }
    }

    [Test]
    public void BothManifestsAreTheSameAddIn()
    {
        Assert.That(
            Unified.GetProperty("id").GetString(),
            Is.EqualTo(App.Elements().Single(e => e.Name.LocalName == "Id").Value).And.Match("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")
        );
        Assert.That(Unified.GetProperty("version").GetString(), Is.EqualTo(App.Elements().Single(e => e.Name.LocalName == "Version").Value));
        var group = Unified.GetProperty("extensions")[0].GetProperty("ribbons")[0].GetProperty("tabs")[0].GetProperty("groups")[0];
        var pages = Unified
            .GetProperty("extensions")[0]
            .GetProperty("runtimes")
            .EnumerateArray()
            .ToDictionary(r => r.GetProperty("actions")[0].GetProperty("id").GetString()!, r => r.GetProperty("code").GetProperty("page").GetString()!);
        Assert.That(
            group
                .GetProperty("controls")
                .EnumerateArray()
                .Select(c => (c.GetProperty("id").GetString(), c.GetProperty("label").GetString(), pages[c.GetProperty("actionId").GetString()!])),
            Is.EqualTo(
                All("Control")
                    .Select(c =>
                        (
                            (string?)c.Attribute("id"),
                            (string?)Resource((string)c.Elements().First().Attribute("resid")!).Attribute("DefaultValue"),
                            (string)Resource((string)c.Descendants().Last().Attribute("resid")!).Attribute("DefaultValue")!
                        )
                    )
            )
        );
        var english = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "en-us.json"))).RootElement;
        Assert.That(english.GetProperty("extensions[0].ribbons[0].tabs[0].groups[0].controls[2].label").GetString(), Is.EqualTo("Verify"));
    }

    [TestCase("manifest.json", "MicrosoftTeams.schema.json")]
    [TestCase("en-us.json", "MicrosoftTeams.Localization.schema.json")]
    public async Task TheUnifiedManifestKeepsItsSchema(string file, string schema)
    {
        var version = Unified.GetProperty("manifestVersion").GetString();
        var path = Path.Combine(Folder, "node_modules", "@microsoft", "app-manifest", "build", "json-schemas", "teams", $"v{version}", schema);
        Tools.Require(File.Exists(path) ? null : "the schema of manifest.json is missing (tests/install-tools.sh fetches it)");
        var rules = await NJsonSchema.JsonSchema.FromJsonAsync(File.ReadAllText(path));
        Assert.That(rules.Validate(File.ReadAllText(Path.Combine(Folder, file))).Select(e => e.ToString()), Is.Empty);
    }

    static XElement Resource(string id) => All("Resources").Single().Elements().Elements().Single(e => (string?)e.Attribute("id") == id);

    /// <summary>The width of a square PNG, by its address.</summary>
    static int Size(string address)
    {
        var head = File.ReadAllBytes(Path.Combine(Folder, "icons", address[(address.LastIndexOf('/') + 1)..])).AsSpan(0, 24);
        Assert.That(head[1..4].SequenceEqual("PNG"u8));
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(head[16..]), BinaryPrimitives.ReadInt32BigEndian(head[20..]));
        return width == height ? width : throw new InvalidDataException($"{address}: {width} × {height}");
    }
}
