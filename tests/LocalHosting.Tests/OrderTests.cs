using Aspire.Hosting;
using LocalHosting.Running;

namespace LocalHosting.Tests;

public class OrderTests
{
    [Fact]
    public async Task A_service_starts_only_when_what_it_waits_for_is_healthy()
    {
        await using var system = new TestSystem();
        var healthy = system.PathOf("healthy");
        var first = system.AddApp("first").WithEnvironment("TEST_HEALTHY_WHEN", healthy);
        system.AddApp("second").WaitFor(first);
        await system.StartAsync();

        await system.SeeAsync("first", ResourceState.Starting);
        await Eventually.True(() => File.Exists(system.PathOf("journal")));
        Assert.Equal(["first started"], system.Journal);

        await File.WriteAllTextAsync(healthy, "", TestContext.Current.CancellationToken);
        await system.SeeAsync("second", ResourceState.Running);

        Assert.Equal(["first started", "second started"], system.Journal);
        Assert.Equal(
            [("first", ResourceState.Running), ("second", ResourceState.Starting)],
            system.Board.Changes.Where(change => change.State is ResourceState.Running or ResourceState.Starting).Skip(1).Take(2).Select(change => (change.Instance, change.State)));
    }

    [Fact]
    public async Task Services_that_wait_for_nothing_start_together()
    {
        await using var system = new TestSystem();
        var healthy = system.PathOf("healthy");
        system.AddApp("first").WithEnvironment("TEST_HEALTHY_WHEN", healthy);
        system.AddApp("second");
        await system.StartAsync();

        await system.SeeAsync("second", ResourceState.Running);

        Assert.DoesNotContain(system.Board.Changes, change => change is { Instance: "first", State: ResourceState.Running });
        await File.WriteAllTextAsync(healthy, "", TestContext.Current.CancellationToken);
        await system.SeeAsync("first", ResourceState.Running);
    }

    [Fact]
    public async Task Everything_stops_in_reverse_order()
    {
        await using var system = new TestSystem();
        var bottom = system.AddApp("bottom");
        var left = system.AddApp("left").WaitFor(bottom);
        var right = system.AddApp("right").WaitFor(bottom);
        system.AddApp("top").WaitFor(left).WaitFor(right);
        await system.StartUntilReadyAsync();

        await system.StopAsync();

        var stops = system.Journal.Where(line => line.EndsWith(" stopped", StringComparison.Ordinal)).ToArray();
        Assert.Equal(4, stops.Length);
        Assert.Equal("top stopped", stops[0]);
        Assert.Equal("bottom stopped", stops[3]);
    }

    [Fact]
    public async Task Who_calls_a_service_starts_beside_it_but_stops_before_it()
    {
        await using var system = new TestSystem();
        var healthy = system.PathOf("healthy");
        var plan = system.AddApp("plan").WithEnvironment("TEST_HEALTHY_WHEN", healthy);
        system.AddApp("gateway").WithReference(plan);
        await system.StartAsync();
        await system.SeeAsync("gateway", ResourceState.Running); // while plan is not healthy
        await File.WriteAllTextAsync(healthy, "", TestContext.Current.CancellationToken);
        await system.SeeAsync("plan", ResourceState.Running);

        await system.StopAsync();

        Assert.Equal(["gateway stopped", "plan stopped"], system.Journal.Where(line => line.EndsWith(" stopped", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_service_that_does_not_end_is_ended_by_force()
    {
        await using var system = new TestSystem();
        system.AddApp("deaf").WithEnvironment("TEST_DEAF", "1");
        await system.StartUntilReadyAsync();
        var process = Processes.ProcessIdentity.Read(Path.Combine(system.Options.DataDirectory, "run", "deaf.pid"))!;
        Assert.True(process.IsAlive);

        await system.StopAsync().WaitAsync(TestSystem.Guard, TestContext.Current.CancellationToken);

        Assert.False(process.IsAlive);
    }

    [Fact]
    public async Task Stopping_during_the_start_leaves_nothing_running()
    {
        await using var system = new TestSystem();
        system.AddApp("never").WithEnvironment("TEST_HEALTHY_WHEN", system.PathOf("never-there"));
        await system.StartAsync();
        var pidFile = Path.Combine(system.Options.DataDirectory, "run", "never.pid");
        await Eventually.True(() => Processes.ProcessIdentity.Read(pidFile) is not null);
        var process = Processes.ProcessIdentity.Read(pidFile)!;

        await system.StopAsync();

        Assert.False(process.IsAlive);
    }
}
