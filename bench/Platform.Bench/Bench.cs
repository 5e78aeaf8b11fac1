using System.Globalization;

namespace Platform.Bench;

/// <summary>How soon the whole platform is there and what it takes, how soon the plan knows what happened elsewhere, and how long a year takes to learn anew (bench/README.md).</summary>
internal static class Bench
{
    private const int Complaints = 100_000;

    public static Task Main(string[] args)
    {
        var arguments = Arguments.Read(args);
        return arguments.Rest switch
        {
            [Arguments.Pairs] => Pairs(new(arguments)),
            [var number, ..] => Alone(int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture)),
            _ => Alone(Complaints),
        };
    }

    private static async Task Alone(int complaints)
    {
        await using var home = PlatformHome.Make();
        await home.Start();
        await home.Begin();
        var sheet = new Sheet(Arguments.Read([]));
        await RatingsToPlan.Measure(sheet, home, rounds: 4, times: 25);
        sheet.Show();
        await YearLearntAnew.Measure(home.World, home.Folder, complaints);
    }

    private static async Task Pairs(Sheet sheet)
    {
        var rounds = sheet.Wants("start") ? sheet.Rounds(2) : 1;
        var starts = new List<Round>();
        for (var round = 1; round <= rounds; round++)
        {
            await using var home = PlatformHome.Make();
            var first = await home.Start();
            if (sheet.Wants("start"))
            {
                await home.Stop();
                starts.Add(new(first, await home.Start()));
            }

            if (round == rounds) // the last one goes on
                await InUse(sheet, home);
        }

        if (starts.Count > 0)
            sheet.Add(new("start", "the whole platform ready, on its first start", "ready when it is started again", "s", starts));
        sheet.Show();
    }

    private static async Task InUse(Sheet sheet, PlatformHome home)
    {
        if (!sheet.Wants("memory") && !sheet.Wants("events"))
            return;
        var before = Memory.Of(home.Platform.ProcessId);
        await home.Begin();
        await RatingsToPlan.Measure(sheet, home, sheet.Rounds(3), sheet.Size(15, 3));
        var after = Memory.Of(home.Platform.ProcessId);
        foreach (var (name, megabytes) in after.Where(one => before.ContainsKey(one.Key)))
            sheet.Add(new($"memory.{name}", name == Memory.All ? "memory of all processes (PSS), after this load" : $"memory of {name}, after this load", "as soon as it was ready", "MB", [new(megabytes, before[name])]));
    }
}
