using System.Diagnostics;
using System.Globalization;

namespace LocalHosting.Running;

/// <summary>What a process is doing.</summary>
internal enum ResourceState
{
    /// <summary>For what it needs to be healthy.</summary>
    Waiting,

    /// <summary>Started, not yet healthy.</summary>
    Starting,

    /// <summary>Healthy.</summary>
    Running,

    /// <summary>It ended by itself, and is started again after a pause.</summary>
    Crashed,

    /// <summary>It was asked to end and has.</summary>
    Stopped,
}

/// <summary>A change of state.</summary>
internal sealed record Change(string Instance, ResourceState State, string? Detail);

/// <summary>Knows what each process is doing, tells it to people and to whoever waits for it.</summary>
internal sealed class Board(TextWriter output)
{
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly Lock changing = new();
    private readonly List<Change> changes = [];
    private readonly List<(Func<Change, bool> Wanted, TaskCompletionSource<Change> Seen)> waiting = [];

    /// <summary>Everything that happened so far, in order.</summary>
    public IReadOnlyList<Change> Changes
    {
        get
        {
            lock (changing)
                return [.. changes];
        }
    }

    public void Set(string instance, ResourceState state, string? detail = null)
    {
        lock (changing)
        {
            var change = new Change(instance, state, detail);
            changes.Add(change);
            if (state != ResourceState.Waiting)
                Write(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds,6:0.0} s  {instance,-14} {Word(state),-9} {detail}").TrimEnd());
            foreach (var (_, seen) in waiting.Where(waiter => waiter.Wanted(change)))
                seen.TrySetResult(change);
        }
    }

    /// <summary>Returns when such a change has happened; it may have happened before.</summary>
    public Task<Change> SeeAsync(Func<Change, bool> wanted)
    {
        lock (changing)
        {
            if (changes.FirstOrDefault(wanted) is { } happened)
                return Task.FromResult(happened);
            var seen = new TaskCompletionSource<Change>(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Add((wanted, seen));
            return seen.Task;
        }
    }

    public void Write(string text)
    {
        lock (changing)
            output.WriteLine(text);
    }

    public static string Word(ResourceState state) => state switch
    {
        ResourceState.Waiting => "waiting",
        ResourceState.Starting => "starting",
        ResourceState.Running => "running",
        ResourceState.Crashed => "crashed",
        _ => "stopped",
    };
}
