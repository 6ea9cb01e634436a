// Writes the template.docx of every built-in kind: dotnet run --project tests/OfficeKit.TemplateMaker -- templates
using OfficeKit.TemplateMaker;

if (args is not [var folder])
{
    Console.Error.WriteLine("usage: OfficeKit.TemplateMaker FOLDER   (the folder that holds a folder for each kind)");
    return 2;
}

(string Kind, DocxBuilder Document)[] kinds =
[
    ("work-report", WorkReport.Document()),
];

var faults = 0;
foreach (var (kind, document) in kinds)
{
    var bytes = document.Build();
    foreach (var fault in Schema.Faults(bytes))
    {
        faults++;
        Console.Error.WriteLine($"{kind}: {fault}");
    }
    var path = Path.Combine(folder, kind, "template.docx");
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    File.WriteAllBytes(path, bytes);
    Console.WriteLine($"{path}  {bytes.Length} bytes");
}
return faults == 0 ? 0 : 1;
