// Writes the template.docx of every built-in kind: dotnet run --project tests/OfficeKit.TemplateMaker -- templates
using OfficeKit.TemplateMaker;

if (args is not [var folder])
{
    Console.Error.WriteLine("usage: OfficeKit.TemplateMaker FOLDER   (the folder that holds a folder for each kind)");
    return 2;
}
return Maker.Run(folder);
