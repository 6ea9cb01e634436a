// Shows how far a bulk run is: a bar on a terminal, plain lines in a pipe.
using System.Diagnostics;
using OfficeKit.Bulk;

namespace OfficeKit.Cli.Answers;

/// <summary>Shows how far a bulk run is, on the error stream: a bar with rate and time left on a terminal, a line every few seconds in a pipe.</summary>
sealed class ProgressLine : IProgress<BulkProgress>
{
    const int Width = 24;

    static readonly TimeSpan OnTerminal = TimeSpan.FromMilliseconds(100),
        InPipe = TimeSpan.FromSeconds(5);

    readonly bool terminal = !Console.IsErrorRedirected;
    readonly Stopwatch step = Stopwatch.StartNew();
    TimeSpan told;
    bool planning = true,
        shown;

    public void Report(BulkProgress value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (planning && !value.IsPlanning)
        {
            planning = false;
            step.Restart();
            told = TimeSpan.Zero;
        }
        var isLast = !value.IsPlanning && value.Done == value.Total;
        if (step.Elapsed - told < (terminal ? OnTerminal : InPipe) && !(isLast && shown))
        {
            return;
        }
        (told, shown) = (step.Elapsed, true);
        var rate = value.Done / Math.Max(0.001, step.Elapsed.TotalSeconds);
        var text = value.IsPlanning
            ? Words.In($"读取并检查：{value.Done} 行", $"reading and checking: {value.Done} rows")
            : Words.In(
                $"{value.Done}/{value.Total}，失败 {value.Failed}，{rate:0} 份/秒，剩余 {Left(value, rate)}",
                $"{value.Done}/{value.Total}, {value.Failed} failed, {rate:0} a second, {Left(value, rate)} left"
            );
        if (!terminal)
        {
            Console.Error.WriteLine(text);
            return;
        }
        var filled = value.Total > 0 ? (int)((long)Width * value.Done / value.Total) : 0;
        // Back to the line's begin, the line, and the rest of it erased.
        Console.Error.Write($"\r[{new string('#', filled)}{new string('.', Width - filled)}] {text}\u001b[K{(isLast ? "\n" : "")}");
    }

    static string Left(BulkProgress value, double rate) =>
        TimeSpan.FromSeconds(Math.Ceiling((value.Total - value.Done) / Math.Max(0.001, rate))).ToString("c", System.Globalization.CultureInfo.InvariantCulture);
}
