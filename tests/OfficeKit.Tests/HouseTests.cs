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
    public void ThePublicApiIsWhatWasReviewed() => PublicSurface.Hold(typeof(DocxTemplate).Assembly);
}
