using System.Globalization;
using Chaos.Checks;
using Chaos.Faults;
using Chaos.Work;
using DemoYear;

namespace Chaos;

/// <summary>One fault after the other, in rounds shuffled by the seed; the next one once everybody can work again.</summary>
internal sealed class Storm(ChaosOptions options, DemoWorld world, DemoPlatform platform, Ground ground, Witness witness, Events events)
{
    private bool _over;

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    /// <summary>No other fault begins.</summary>
    /// <returns>False if that was said before.</returns>
    public bool End() => !Interlocked.Exchange(ref _over, true);

    /// <summary>At least one round; a new fault begins as long as there is time.</summary>
    public async Task<IReadOnlyList<FaultRow>> Rage()
    {
        Console.WriteLine($"\n{FaultRow.Head}");
        var (rows, end) = (new List<FaultRow>(), Now + TimeSpan.FromMinutes(options.Minutes));
        for (var round = 0; GoesOn(round); round++)
        {
            var kinds = options.Faults.ToArray();
            new Random(options.Seed + round).Shuffle(kinds);
            foreach (var kind in kinds.TakeWhile(_ => GoesOn(round)))
            {
                rows.Add(await Befall(rows.Count + 1, kind));
                Console.WriteLine(rows[^1]);
                if (!rows[^1].IsOver)
                    return rows; // what comes after says nothing
            }
        }

        return rows;

        bool GoesOn(int round) => !Volatile.Read(ref _over) && (round == 0 || Now < end);
    }

    private async Task<FaultRow> Befall(int no, string kind)
    {
        var chance = world.Chance(string.Create(CultureInfo.InvariantCulture, $"fault {no}"));
        var fault = FaultKinds.All[kind](ground, chance);
        await Task.Delay(TimeSpan.FromSeconds(chance.Between(1, 3)));
        await fault.Before();
        var begin = Now;
        witness.Write(new { at = begin, fault = no, fault.Kind, fault.Says });
        await fault.Befall();
        var end = Now;
        witness.Write(new { at = end, over = no });
        var (recovered, caughtUp) = (new Recovery(witness).After(end), events.CaughtUp(begin - TimeSpan.FromMinutes(1), end));
        var seen = (await recovered is { } again ? witness.Since(begin).Where(one => one.Asked <= again) : witness.Since(begin)).ToList();
        var row = new FaultRow(no, fault, end - begin, await recovered - end, await caughtUp - end, seen);
        await fault.After();
        await platform.Ready();
        return row;
    }
}
