using System.Threading.Channels;

namespace ServiceDefaults.Background;

/// <summary>Wakes one who waits for work. However often and by whomever it is set before that one looks, it wakes once.</summary>
public class Signal
{
    private readonly Channel<bool> _set = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Set() => _set.Writer.TryWrite(true);

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
}
