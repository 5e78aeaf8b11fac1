namespace OperationsService.Telemetry.Storage;

/// <summary>
/// What was written to this database already and need not be written again: names and partitions. Forgotten from time to time, and with
/// another database: one that was restored has those of its own past.
/// </summary>
internal sealed class KnownRows
{
    /// <summary>Of one kind; a service whose names never end fills no memory and no table.</summary>
    private const int MostNames = 20_000;

    private readonly HashSet<long> _names = [];
    private readonly Dictionary<NameKind, int> _counts = [];
    private readonly HashSet<DateOnly> _days = [];
    private string? _database;
    private long _hour;

    /// <returns>Whether everything was forgotten.</returns>
    public bool BeAt(string database, DateTimeOffset now)
    {
        var hour = now.UtcTicks / TimeSpan.TicksPerHour;
        if (_database == database && _hour == hour)
            return false;
        (_database, _hour) = (database, hour);
        Forget();
        return true;
    }

    public void Forget()
    {
        _names.Clear();
        _counts.Clear();
        _days.Clear();
    }

    /// <summary>Those of the names that are not known; without those that are too many, whose rows show a number instead.</summary>
    public IReadOnlyList<Name> New(IEnumerable<Name> names) =>
        [.. names.Distinct().Where(name => !_names.Contains(name.Id) && _counts.GetValueOrDefault(name.Kind) < MostNames).OrderBy(name => name.Id)];

    public IReadOnlyList<DateOnly> New(IEnumerable<DateOnly> days) => [.. days.Distinct().Where(day => !_days.Contains(day)).Order()];

    /// <summary>Once their transaction has committed.</summary>
    public void Add(IEnumerable<Name> names, IEnumerable<DateOnly> days)
    {
        foreach (var name in names.Where(name => _names.Add(name.Id)))
            _counts[name.Kind] = _counts.GetValueOrDefault(name.Kind) + 1;
        _days.UnionWith(days);
    }
}
