using System.Diagnostics;
using System.Globalization;
using LocalHosting.Processes;

namespace DemoYear;

/// <summary>
/// Ends a service without warning, in turns shuffled by the seed, and the next one some seconds after all are well again. The platform
/// starts it anew; nothing that it had accepted may be lost, and nothing may happen twice.
/// </summary>
internal sealed class Killer(DemoPlatform platform, string data, int seed) : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);
    private static readonly string[] Services = ["plan", "complaints", "training", "risk", "identity", "gateway", "operations"];
    private readonly CancellationTokenSource _over = new();
    private Task _work = Task.CompletedTask;

    public int Killed { get; private set; }

    public void Begin() => _work = Work();

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _work;
        _over.Dispose();
    }

    private async Task Work()
    {
        for (var turn = 0; !_over.IsCancellationRequested; turn++)
        {
            var order = Services.ToArray();
            new Random(seed + turn).Shuffle(order);
            foreach (var service in order)
            {
                await platform.Ready();
                await Task.Delay(Pause, _over.Token).ContinueWith(_ => { }, TaskScheduler.Default);
                if (_over.IsCancellationRequested)
                    return;
                Kill(service);
            }
        }
    }

    private void Kill(string service)
    {
        if (ProcessIdentity.Read(Path.Combine(data, "run", service + ".pid")) is not { IsAlive: true } running)
            return; // it is being started
        try
        {
            using var process = Process.GetProcessById(running.Id);
            process.Kill(); // SIGKILL: it has no time to finish anything
            Killed++;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetLocalNow():HH:mm:ss}  killed {service}"));
        }
        catch (ArgumentException)
        {
            // It ended by itself in this moment.
        }
    }
}
