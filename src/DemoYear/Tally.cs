using System.Collections.Concurrent;

namespace DemoYear;

/// <summary>What the demo itself did, counted as it was accepted: at the end the platform must have counted the same.</summary>
internal sealed class Tally
{
    private readonly ConcurrentDictionary<string, decimal> _sums = new();

    public decimal this[string what] => _sums.GetValueOrDefault(what);

    public void Add(string what, decimal amount = 1) => _sums.AddOrUpdate(what, amount, (_, before) => before + amount);
}
