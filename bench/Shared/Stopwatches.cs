using System.Diagnostics;
using System.Globalization;

namespace Measuring;

/// <summary>Does a thing many times, one after the other, for some seconds at most, and prints how long it took.</summary>
internal static class Stopwatches
{
    public static void Head() => Console.WriteLine("| what | times | median ms | p99 ms | longest ms |\n|---|--:|--:|--:|--:|");

    private const int Few = 10;

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

        taken.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {what} | {taken.Count} | {taken[taken.Count / 2]:0.0} | {taken[(int)((taken.Count - 1) * 0.99)]:0.0} | {taken[^1]:0.0} |"));
    }
}
