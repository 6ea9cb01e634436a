// What the package shows the world is what was reviewed.
using OfficeKit.Tests.Shared;

namespace OfficeKit.Sheets.Tests;

public class PublicApiTests
{
    [Test]
    public void ThePublicApiIsWhatWasReviewed() => PublicSurface.Hold(typeof(SheetReader).Assembly);
}
