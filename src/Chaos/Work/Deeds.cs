using System.Collections.Concurrent;

namespace Chaos.Work;

/// <summary>What was accepted, by kind: each name (a title, a document's number, an id) once.</summary>
internal sealed class Deeds
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _names = new();

    /// <summary>Stories that could not be brought to their end, and why.</summary>
    public ConcurrentQueue<string> Broken { get; } = new();

    public IReadOnlyCollection<string> this[string kind] => _names.TryGetValue(kind, out var names) ? names.ToArray() : [];

    public void Add(string kind, string name) => _names.GetOrAdd(kind, _ => new()).Enqueue(name);

    public void Add(string kind, Guid id) => Add(kind, id.ToString());
}
