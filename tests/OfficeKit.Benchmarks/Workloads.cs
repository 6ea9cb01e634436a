// Fills the workloads of the side-by-side run, and measures the floor: the same text deflated, the rest copied.
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using OfficeKit.Packaging;

namespace OfficeKit.Benchmarks;

static class Workloads
{
    /// <summary>Prints engine, workload and CPU µs per document, one JSON object to a line.</summary>
    public static void Fill(string folder)
    {
        foreach (var workload in (string[])["card", "notice", "report", "ledger"])
        {
            var file = File.ReadAllBytes(Path.Combine(folder, $"{workload}.officekit.docx"));
            var json = File.ReadAllBytes(Path.Combine(folder, $"{workload}.json"));
            var template = DocxTemplate.Load(file);
            using var output = new MemoryStream();
            void Render()
            {
                output.SetLength(0);
                // Data is made anew for each document: no two are the same in a batch.
                template.Render(TemplateData.Parse(json), output);
            }
            var count = workload == "ledger" ? 20 : 20_000;
            var own = Measure(Render, count);
            var document = output.ToArray();
            File.WriteAllBytes(Path.Combine(folder, $"{workload}.officekit.out.docx"), document);
            Print("officekit", workload, own);
            Print("floor", workload, Measure(Floor(document, output), count));
        }
    }

    /// <summary>What no engine can do without: one ordinary deflate of the text, one zip around it.</summary>
    static Action Floor(byte[] document, MemoryStream output)
    {
        var entries = ZipDirectory.Read(document, TemplateLimits.Default);
        var text = entries.Find(e => e.Name == "word/document.xml")!.Inflate();
        return () =>
        {
            output.SetLength(0);
            using var memory = new MemoryStream();
            using (var deflate = new DeflateStream(memory, CompressionLevel.Optimal, leaveOpen: true))
            {
                deflate.Write(text);
            }
            var writer = new PackageWriter(output);
            foreach (var entry in entries)
            {
                writer.Copy(
                    entry.Name == "word/document.xml"
                        ? entry with
                        {
                            Raw = memory.GetBuffer().AsMemory(0, (int)memory.Length),
                            Crc = System.IO.Hashing.Crc32.HashToUInt32(text),
                        }
                        : entry
                );
            }
            writer.Finish();
        };
    }

    static double Measure(Action action, int count)
    {
        // Two seconds to get warm, as every engine of the run gets: the just-in-time compilers are done then.
        for (var watch = Stopwatch.StartNew(); watch.ElapsedMilliseconds < 2_000; )
        {
            action();
        }
        // The best of three: the computer is shared.
        return Enumerable
            .Range(0, 3)
            .Min(_ =>
            {
                GC.Collect();
                var begin = Process.GetCurrentProcess().TotalProcessorTime;
                for (var i = 0; i < count; i++)
                {
                    action();
                }
                return (Process.GetCurrentProcess().TotalProcessorTime - begin).TotalMicroseconds / count;
            });
    }

    static void Print(string engine, string workload, double cpu) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{{\"engine\":\"{engine}\",\"workload\":\"{workload}\",\"cpu\":{cpu:0.0}}}"));
}
