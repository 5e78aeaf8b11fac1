using Aspire.Hosting;
using LocalHosting.Processes;
using LocalHosting.Running;

namespace LocalHosting.Tests;

public class CrashTests
{
    [Fact]
    public async Task What_crashes_is_started_again_on_the_same_port()
    {
        await using var system = new TestSystem();
        system.AddApp("app");
        await system.StartUntilReadyAsync();
        var address = system.UrlOf("app", "/");

        await system.CrashAsync("app");
        var crash = await system.SeeAsync("app", ResourceState.Crashed);
        await system.SeeAsync("app", ResourceState.Running, times: 2);

        Assert.Contains("exit code 137", crash.Detail, StringComparison.Ordinal);
        Assert.Equal(address, system.UrlOf("app", "/"));
        Assert.Equal("app", (await system.EnvironmentOfAsync("app"))["OTEL_SERVICE_NAME"]);
    }

    [Fact]
    public async Task The_pause_grows_with_each_crash_in_a_row_up_to_a_longest_one()
    {
        await using var system = new TestSystem();
        var crashes = system.PathOf("crashes");
        await File.WriteAllTextAsync(crashes, "xxxx", TestContext.Current.CancellationToken);
        system.AddApp("app").WithEnvironment("TEST_CRASHES", crashes);
        await system.StartUntilReadyAsync();

        var pauses = system.Board.Changes.Where(change => change.State == ResourceState.Crashed).Select(change => change.Detail![(change.Detail!.LastIndexOf("again in", StringComparison.Ordinal) + 9)..]);
        Assert.Equal(["0.01 s", "0.02 s", "0.04 s", "0.04 s"], pauses);
    }

    [Fact]
    public async Task A_crash_at_the_start_shows_the_end_of_the_log()
    {
        await using var system = new TestSystem();
        var crashes = system.PathOf("crashes");
        system.AddApp("app").WithEnvironment("TEST_CRASHES", crashes); // it fails to read this file
        await system.StartAsync();

        var crash = await system.SeeAsync("app", ResourceState.Crashed);

        Assert.Contains("FileNotFoundException", crash.Detail, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(system.Options.DataDirectory, "logs", "app.log"), crash.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_crashed_service_had_started_ends_with_it()
    {
        await using var system = new TestSystem();
        system.AddApp("app");
        await system.StartUntilReadyAsync();
        var child = ProcessIdentity.Of(await system.StartChildOfAsync("app"))!;
        Assert.True(child.IsAlive);

        await system.CrashAsync("app");
        await system.SeeAsync("app", ResourceState.Running, times: 2);

        await Eventually.True(() => !child.IsAlive);
    }

    [Fact]
    public async Task Who_waits_for_a_crashed_service_is_not_restarted()
    {
        await using var system = new TestSystem();
        var first = system.AddApp("first");
        system.AddApp("second").WaitFor(first);
        await system.StartUntilReadyAsync();

        await system.CrashAsync("first");
        await system.SeeAsync("first", ResourceState.Running, times: 2);

        Assert.Equal(1, system.Journal.Count(line => line == "second started"));
    }
}
