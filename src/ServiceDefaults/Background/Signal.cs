using System.Threading.Channels;

namespace ServiceDefaults.Background;

/// <summary>
/// Wakes one who waits for work. However often and by whomever it is set before that one looks, it wakes once. What a request or a message
/// sets wakes when that is over: whoever looked earlier would not see what is not committed yet, and then sleep.
/// </summary>
public class Signal
{
    private static readonly AsyncLocal<Held?> Current = new();

    private readonly Channel<bool> _set = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>What is set from here on, by what is called from here, wakes when the result is disposed of.</summary>
    public static IDisposable Hold() => Current.Value = new Held();

    public void Set()
    {
        if (Current.Value?.Add(this) is not true)
            Wake();
    }

    /// <summary>Waits until it is set, at most for a time.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(atMost);
        try
        {
            await _set.Reader.ReadAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // Nobody set it: whoever waits looks for work all the same.
        }
    }

    private void Wake() => _set.Writer.TryWrite(true);

    private sealed class Held : IDisposable
    {
        private readonly Lock _lock = new();
        private HashSet<Signal>? _set = []; // null: it is over, though something that began in it may go on

        public bool Add(Signal signal)
        {
            lock (_lock)
            {
                _set?.Add(signal);
                return _set is not null;
            }
        }

        public void Dispose()
        {
            HashSet<Signal> set;
            lock (_lock)
                (set, _set) = (_set ?? [], null);
            foreach (var signal in set)
                signal.Wake();
        }
    }
}
