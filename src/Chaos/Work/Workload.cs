using Contracts;
using DemoYear;

namespace Chaos.Work;

/// <summary>Citizens and divisions at work at the same time, each one story after the other, and people who only look at pages.</summary>
internal sealed class Workload(DemoWorld world, Deeds deeds, Witness witness, Uri address)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(700);
    private static readonly string[] Pages = ["/", "/plan/", "/complaints/", "/training/coming", "/risk/published"];

    /// <summary>Of operations a stranger hears that a sign-in is needed: it answers.</summary>
    private static readonly string[] Answers = ["/plan/api/v1/projects?pageSize=1", "/complaints/api/v1/categories", "/identity/.well-known/openid-configuration", "/ops/api/v1/queues"];

    /// <summary>What must have happened at least so often: a comparison of next to nothing proves nothing.</summary>
    private const int Least = 10;
    private static readonly string[] LastOfStories = [nameof(ComplaintRated), nameof(TrainingEventCompleted), nameof(MitigationCompleted)];
    private static readonly TimeSpan Guard = TimeSpan.FromMinutes(3);

    private Task _work = Task.CompletedTask;
    private volatile bool _over;

    public void Begin()
    {
        List<Task> lanes =
        [
            .. Lanes("complaint", 2, new ComplaintStory(world, deeds).Live), .. Lanes("training", 2, new TrainingStory(world, deeds).Live),
            .. Lanes("risk", 1, new RiskStory(world, deeds).Live), .. Lanes("payment", 1, new PaymentStory(world, deeds).Live),
            .. Pages.Select(path => Look(path, "text/html")), .. Answers.Select(path => Look(path, "application/json")),
        ];
        _work = Task.WhenAll(lanes);
    }

    /// <summary>Until each kind of story was lived to its end often enough.</summary>
    public async Task Enough()
    {
        var guard = TimeProvider.System.GetUtcNow() + Guard;
        while (LastOfStories.Any(last => deeds[last].Count < Least) && TimeProvider.System.GetUtcNow() < guard)
            await Task.Delay(Pause);
    }

    /// <summary>Begins no other story, and waits for those that have begun.</summary>
    public Task End()
    {
        _over = true;
        return _work;
    }

    private IEnumerable<Task> Lanes(string kind, int lanes, Func<string, Task> story) => Enumerable.Range(1, lanes).Select(lane => Task.Run(async () =>
    {
        for (var no = 1; !_over; no++)
        {
            try
            {
                await story(FormattableString.Invariant($"{kind}-{lane}-{no:0000}"));
            }
            catch (Exception broken) when (broken is DemoFailedException or InvalidOperationException or KeyNotFoundException)
            {
                deeds.Broken.Enqueue(broken.Message);
            }

            await Task.Delay(Pause);
        }
    }));

    private Task Look(string path, string accept) => Task.Run(async () =>
    {
        using var client = new HttpClient(witness, disposeHandler: false) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
        client.DefaultRequestHeaders.Add("Accept", accept);
        for (; !_over; await Task.Delay(LookAgain))
        {
            try
            {
                using var _ = await client.GetAsync(new Uri(path, UriKind.Relative));
            }
            catch (Exception lost) when (lost is HttpRequestException or IOException or OperationCanceledException)
            {
                // The witness wrote it down.
            }
        }
    });
}
