// The names that a document's embedded data goes by.
namespace OfficeKit.Packaging;

/// <summary>The names that a document's embedded data goes by, for those who write it and those who read it.</summary>
static class EmbeddedData
{
    public const string Namespace = "urn:officekit:data:1";

    /// <summary>What the tag of a content control begins with; a number follows, and a plus when it goes on with the value of the one before.</summary>
    public const string TagPrefix = "ok:";
}
