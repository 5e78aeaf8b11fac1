using System.Diagnostics;
using System.Globalization;
using DemoYear;

// Fiscal year 2570 in minutes, through the public API alone (docs/demo-year.md).
var elapsed = Stopwatch.StartNew();
try
{
    var options = DemoOptions.Read(args);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {options.Seed}   data in {options.Data}"));
    return await Lived.From(options, elapsed) ? 0 : 1;
}
catch (Exception failure) when (failure is DemoFailedException or ArgumentException or InvalidOperationException)
{
    await Console.Error.WriteLineAsync(failure.Message);
    return 1;
}
