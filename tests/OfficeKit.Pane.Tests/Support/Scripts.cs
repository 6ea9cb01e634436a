// The scripts beside this file, which tests put into the page.
namespace OfficeKit.Pane.Tests.Support;

static class Scripts
{
    public static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Scripts).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
