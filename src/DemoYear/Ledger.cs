using System.Text.Encodings.Web;
using System.Text.Json;

namespace DemoYear;

/// <summary>
/// What the platform has accepted, one line each, with its answer. A run that was interrupted reads it and asks for none of it again: so
/// it comes to the same year.
/// </summary>
internal sealed class Ledger : IDisposable
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Dictionary<string, JsonElement> _accepted = [];
    private readonly Lock _lock = new();
    private readonly StreamWriter _file;

    private Ledger(string path)
    {
        if (File.Exists(path))
        {
            foreach (var line in File.ReadLines(path).Where(IsWhole))
                Take(JsonSerializer.Deserialize<Entry>(line, Readable)!);
        }

        _file = new StreamWriter(path, append: true) { AutoFlush = true };
    }

    private sealed record Entry(string What, JsonElement Answer);

    public int Count
    {
        get
        {
            lock (_lock)
                return _accepted.Count;
        }
    }

    /// <exception cref="InvalidOperationException">It was written with another seed.</exception>
    public static Ledger Open(string path, int seed)
    {
        var ledger = new Ledger(path);
        var number = JsonSerializer.SerializeToElement(seed);
        if (ledger.Find("seed") is not { } before)
            ledger.Accept("seed", number);
        else if (before.GetInt32() != seed)
            throw new InvalidOperationException($"{path} is of the seed {before.GetInt32()}: go on with that one, or begin anew without --keep.");
        return ledger;
    }

    public JsonElement? Find(string what)
    {
        lock (_lock)
            return _accepted.TryGetValue(what, out var answer) ? answer : null;
    }

    public void Accept(string what, JsonElement answer)
    {
        lock (_lock)
        {
            var entry = new Entry(what, answer);
            Take(entry);
            _file.WriteLine(JsonSerializer.Serialize(entry, Readable));
        }
    }

    public void Dispose() => _file.Dispose();

    /// <summary>The last line may have been cut off by the end of the process.</summary>
    private static bool IsWhole(string line) => line.EndsWith('}');

    private void Take(Entry entry)
    {
        if (!_accepted.TryAdd(entry.What, entry.Answer))
            throw new InvalidOperationException($"Two steps of the year are named {entry.What}.");
    }
}
