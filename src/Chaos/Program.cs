using System.Globalization;
using Chaos;
using DemoYear;

// People work on a platform of its own while one thing after the other fails; at the end nothing may be lost or done twice (docs/chaos.md).
try
{
    var options = ChaosOptions.Read(args);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {options.Seed}   faults {string.Join(',', options.Faults)}   data in {options.Data}"));
    return await ChaosRun.From(options) ? 0 : 1;
}
catch (Exception failure) when (failure is DemoFailedException or ArgumentException or InvalidOperationException)
{
    await Console.Error.WriteLineAsync(failure.Message);
    return 1;
}
