using System.Diagnostics;
using System.Globalization;

namespace Measuring;

/// <summary>Does a thing many times, one after the other, for some seconds at most, and prints how long it took.</summary>
public static class Stopwatches
{
    private const int Few = 10;

    public static void Head() => Console.WriteLine("| what | times | median ms | p99 ms | longest ms |\n|---|--:|--:|--:|--:|");

    public static async Task Measure(IEnumerable<Reading> readings)
    {
        Head();
        foreach (var one in readings)
            await Measure(one.What, one.Times, one.Warm, _ => one.Once());
    }

    public static async Task Measure(string what, int times, int warm, Func<int, Task> once)
    {
        for (var number = 0; number < Math.Min(warm, times); number++)
            await once(-1 - number);
        var taken = new List<double>();
        for (var number = 0; number < times && (number < Few || taken.Sum() < 5000); number++)
        {
            var start = Stopwatch.GetTimestamp();
            await once(number);
            taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {what} | {taken.Count} | {Spread.Median(taken):0.0} | {Spread.P99(taken):0.0} | {taken.Max():0.0} |"));
    }
}
