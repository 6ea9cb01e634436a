// What the printers of rich values share: pictures, lists, styles, the part they write into.
using OfficeKit.Compiling.Pieces;
using OfficeKit.Functions;
using OfficeKit.Packaging;

namespace OfficeKit.Rendering;

/// <summary>What the printers of rich values share during one render.</summary>
sealed class RichServices
{
    public CompiledTemplate Template { get; }

    public Expressions Expressions { get; }

    public MarkupOutput Output { get; }

    public RenderLog Log { get; }

    public Identities Identities { get; }

    public PackageAdditions Additions { get; }

    public TemplateFolder Folder { get; }

    public Pictures Pictures { get; }

    public AddedLists Lists { get; }

    /// <summary>Marks the values of the document; null when they are not asked for.</summary>
    public FieldControls? Controls { get; init; }

    /// <summary>Renders another part of the template, such as a chart, where the text refers to it.</summary>
    public Func<CompiledPart, byte[]> RenderPart { get; set; } = _ => [];

    /// <summary>The part that is being written, under the name it will have.</summary>
    public string PartName { get; set; } = "";

    public RichServices(
        CompiledTemplate template,
        Expressions expressions,
        MarkupOutput output,
        RenderLog log,
        Identities identities,
        PackageAdditions additions,
        TemplateFolder folder
    )
    {
        (Template, Expressions, Output, Log, Identities, Additions, Folder) = (template, expressions, output, log, identities, additions, folder);
        Pictures = new Pictures(additions, folder, identities);
        Lists = new AddedLists(template.Lists, identities, additions);
    }

    /// <summary>Relates the part to an address; the template's own relationship goes.</summary>
    public string Link(string id, string address)
    {
        Additions.Remove(PartName, id);
        return Additions.Relate(PartName, Additions.Package.Dialect.Relationships + "/hyperlink", address, external: true);
    }

    /// <summary>Reads a picture and settles its size; null, and told, when that fails.</summary>
    public PlacedPicture? Place(RichValue value, int room)
    {
        try
        {
            return Pictures.Place(value, room);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            Expressions.Tell(
                DiagnosticCodes.UnusablePicture,
                "",
                $"图片用不了：{e.Message}。",
                $"the picture cannot be used: {e.Message}.",
                "检查图片的文件名或数据。",
                "Check the picture's file name or data."
            );
            return null;
        }
    }
}
