using System.Diagnostics;
using LocalHosting.Processes;

namespace LocalHosting.Tests;

public sealed class HostProcessTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("localhosting-").FullName;

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Theory]
    [InlineData(Signal.Terminate)]
    [InlineData(Signal.Interrupt)]
    public async Task A_signal_ends_everything_within_ten_seconds_and_leaves_no_process(Signal signal)
    {
        await using var host = new HostProcess(data);
        await host.ReadyAsync();
        var children = host.Children;
        Assert.Equal(["app", "messaging", "messaging.epmd", "postgres"], children.Keys.Order());
        Assert.All(children.Values, child => Assert.True(child.IsAlive));

        var stopped = Stopwatch.StartNew();
        host.Send(signal);
        Assert.Equal(0, await host.ExitAsync());

        Assert.InRange(stopped.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10)); // the promise to whoever presses Ctrl+C
        Assert.All(children.Values, child => Assert.False(child.IsAlive));
        Assert.Empty(HostProcess.ProcessesOf(data));
        Assert.Empty(host.Children);
    }

    [Fact]
    public async Task After_a_kill_the_next_run_works_on_the_same_data_and_nothing_of_the_killed_one_is_left()
    {
        await using var killed = new HostProcess(data);
        await killed.ReadyAsync();
        var children = killed.Children;

        killed.Send(Signal.Kill);
        await killed.ExitAsync();
        await using var next = new HostProcess(data); // at once: the old processes may still be ending
        await next.ReadyAsync();

        Assert.All(children.Values, child => Assert.False(child.IsAlive));
        Assert.Equal(["app", "messaging", "messaging.epmd", "postgres"], next.Children.Keys.Order());
        Assert.All(next.Children.Values, child => Assert.True(child.IsAlive));

        // A third one beside it is turned away and disturbs nothing.
        await using var third = new HostProcess(data);
        Assert.Equal(1, await third.ExitAsync());
        Assert.Contains("PLATFORM_DATA", third.Output, StringComparison.Ordinal);
        Assert.All(next.Children.Values, child => Assert.True(child.IsAlive));
    }

    [Fact]
    public async Task A_process_that_took_a_noted_id_since_then_is_left_alone()
    {
        using var stranger = Process.Start("sleep", "1000");
        var identity = ProcessIdentity.Of(stranger.Id)!;
        var run = Directory.CreateDirectory(Path.Combine(data, "run")).FullName;
        (identity with { StartTime = "1" }).Write(Path.Combine(run, "app.pid"));

        await Running.Leftovers.EndAsync(run);

        Assert.True(identity.IsAlive);
        Assert.Empty(Directory.GetFiles(run));
        stranger.Kill();
    }
}
