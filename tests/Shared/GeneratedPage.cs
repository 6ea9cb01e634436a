// Holds a page of the repository that is made from code against the code.
namespace OfficeKit.Tests.Shared;

static class GeneratedPage
{
    /// <summary>The page is exactly this text; when it is not, the text is written beside it as .received.md to be looked at and copied over.</summary>
    public static void MustBe(string text, params string[] path)
    {
        var page = Path.Combine([Repository.Root, .. path]);
        var received = Path.ChangeExtension(page, ".received" + Path.GetExtension(page));
        var written = File.Exists(page) ? File.ReadAllText(page).ReplaceLineEndings("\n") : "";
        if (written != text)
        {
            File.WriteAllText(received, text);
        }
        else
        {
            File.Delete(received);
        }
        Assert.That(written, Is.EqualTo(text), $"accept by copying {Path.GetFileName(received)} over {Path.GetFileName(page)}");
    }
}
