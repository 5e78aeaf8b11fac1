using System.Diagnostics;
using System.Globalization;

namespace PlanService.Bench;

/// <summary>Does a thing many times, one after the other, and prints how long it took.</summary>
internal static class Stopwatches
{
    public static void Head() => Console.WriteLine("| what | times | median ms | p99 ms | longest ms |\n|---|--:|--:|--:|--:|");

    public static async Task Measure(string what, int times, Func<int, Task> once)
    {
        for (var warm = 0; warm < Math.Min(5, times); warm++)
            await once(-1 - warm);
        var taken = new List<double>();
        for (var number = 0; number < times; number++)
        {
            var start = Stopwatch.GetTimestamp();
            await once(number);
            taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        taken.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {what} | {times} | {taken[taken.Count / 2]:0.0} | {taken[(int)((taken.Count - 1) * 0.99)]:0.0} | {taken[^1]:0.0} |"));
    }
}
