// What the package shows the world is what was reviewed.
using OfficeKit.Tests.Shared;

namespace OfficeKit.Bulk.Tests;

public class PublicApiTests
{
    [Test]
    public void ThePublicApiIsWhatWasReviewed() => PublicSurface.Hold(typeof(BulkJob).Assembly);
}
