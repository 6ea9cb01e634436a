// Measures two things in turn, so that the computer's moods strike both alike, and prints their ratio.
using System.Diagnostics;

namespace OfficeKit.Benchmarks;

static class Ratio
{
    /// <summary>Runs both in turn and prints the least time of each per unit, in microseconds, and the second over the first.</summary>
    public static void Print(string what, string first, Action one, int oneUnits, string second, Action other, int otherUnits, int rounds)
    {
        one();
        other();
        var (least, leastOther) = (double.MaxValue, double.MaxValue);
        for (var i = 0; i < rounds; i++)
        {
            least = Math.Min(least, Time(one) / oneUnits);
            leastOther = Math.Min(leastOther, Time(other) / otherUnits);
        }
        Console.WriteLine($"{what}: {first} {least:0.00}, {second} {leastOther:0.00}, ratio {leastOther / least:0.00}");
    }

    static double Time(Action action)
    {
        GC.Collect();
        var begin = Process.GetCurrentProcess().TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        action();
        var cpu = (Process.GetCurrentProcess().TotalProcessorTime - begin).TotalMicroseconds;
        // The clock of the processor is coarse; for short work the wall is better.
        return watch.Elapsed.TotalMilliseconds < 50 ? watch.Elapsed.TotalMicroseconds : cpu;
    }
}
