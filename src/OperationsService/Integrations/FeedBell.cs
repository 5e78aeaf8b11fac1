using ServiceDefaults;
using ServiceDefaults.Background;

namespace OperationsService.Integrations;

/// <summary>What wakes those who wait inside this process. Each of them also looks now and then by itself.</summary>
public sealed class FeedBell
{
    private TaskCompletionSource _advanced = New();

    /// <summary>An event was heard and has no place in the feed yet.</summary>
    public Signal Heard { get; } = new();

    /// <summary>A delivery may be due.</summary>
    public Signal Due { get; } = new();

    /// <summary>Done when the feed goes on. Taken before one looks: then nothing is missed in between.</summary>
    public Task Advanced => Volatile.Read(ref _advanced).Task;

    /// <summary>Wakes all who wait for the feed to go on, however many.</summary>
    public void Advance() => Interlocked.Exchange(ref _advanced, New()).SetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>Rings for what other replicas committed, as for what this one did. The triggers of the tables say it.</summary>
internal sealed class FeedListener(FeedBell bell, IConfiguration settings, ServiceOptions service, TimeProvider clock, ILogger<FeedListener> log)
    : Listening(["feed_heard", "feed_advanced", "deliveries_due"], settings, service, clock, log)
{
    protected override void Hear(string channel)
    {
        switch (channel)
        {
            case "feed_heard":
                bell.Heard.Set();
                break;
            case "feed_advanced":
                bell.Advance();
                break;
            default:
                bell.Due.Set();
                break;
        }
    }
}
