// Reads the data a command names: a file, or the standard input.
namespace OfficeKit.Cli.Arguments;

static class DataArgument
{
    /// <summary>The data of a file, or of the standard input for "-".</summary>
    public static TemplateData Read(string name)
    {
        if (name != "-")
        {
            return TemplateData.Load(name);
        }
        using var memory = new MemoryStream();
        using var input = Console.OpenStandardInput();
        input.CopyTo(memory);
        return TemplateData.Parse(memory.ToArray(), "stdin");
    }
}
