// What the library shows the world: no type of Scriban, and nothing that was not reviewed.
using OfficeKit.Tests.Shared;

namespace OfficeKit.Tests;

public class HouseTests
{
    [Test]
    public void NoTypeOfScribanIsInThePublicApi()
    {
        var assembly = typeof(DocxTemplate).Assembly;
        var leaks =
            from type in assembly.GetExportedTypes()
            from member in type.GetMembers()
            where member.ToString()!.Contains("Scriban", StringComparison.Ordinal)
            select $"{type.Name}: {member}";
        Assert.That(leaks, Is.Empty);
    }

    [Test]
    public void ThePublicApiIsWhatWasReviewed()
    {
        var lines = typeof(DocxTemplate)
            .Assembly.GetExportedTypes()
            .OrderBy(t => t.FullName, StringComparer.Ordinal)
            .SelectMany(t =>
                t.GetMembers(
                        System.Reflection.BindingFlags.Public
                            | System.Reflection.BindingFlags.Instance
                            | System.Reflection.BindingFlags.Static
                            | System.Reflection.BindingFlags.DeclaredOnly
                    )
                    .Where(m => !m.Name.StartsWith('<') && m is not System.Reflection.MethodInfo { IsSpecialName: true })
                    .Select(m => $"{t.FullName}: {m}")
                    .Order(StringComparer.Ordinal)
            );
        var received = string.Join("\n", lines) + "\n";
        var verified = Path.Combine(AppContext.BaseDirectory, "PublicApi.verified.txt");
        if (received != File.ReadAllText(verified).ReplaceLineEndings("\n"))
        {
            File.WriteAllText(Path.Combine(Repository.Root, "tests", "OfficeKit.Tests", "PublicApi.received.txt"), received);
        }
        Assert.That(
            received,
            Is.EqualTo(File.ReadAllText(verified).ReplaceLineEndings("\n")),
            "accept by copying PublicApi.received.txt over PublicApi.verified.txt"
        );
    }
}
