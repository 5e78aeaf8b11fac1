namespace LocalHosting.Tests;

/// <summary>One command of one service, as <c>./platform admin</c> runs it.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("localhosting-").FullName;

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public async Task A_command_of_a_stopped_system_has_its_servers_and_leaves_no_process()
    {
        await using var command = new HostProcess(data, "app", "reach-database", "hello");

        Assert.Equal(7, await command.ExitAsync()); // the service's own exit code

        Assert.Equal("hello: reached", command.Output.Trim());
        Assert.Empty(HostProcess.ProcessesOf(data));
        Assert.Empty(command.Children);
    }

    [Fact]
    public async Task A_command_of_a_running_system_uses_its_servers_and_disturbs_nothing()
    {
        await using var host = new HostProcess(data);
        await host.ReadyAsync();
        var children = host.Children;

        await using var command = new HostProcess(data, "app", "reach-database", "hello");
        Assert.Equal(7, await command.ExitAsync());

        Assert.Equal("hello: reached", command.Output.Trim());
        Assert.Equal(children, host.Children);
        Assert.All(children.Values, child => Assert.True(child.IsAlive));
    }

    [Fact]
    public async Task A_service_that_does_not_exist_is_named()
    {
        await using var command = new HostProcess(data, "ap", "x");
        Assert.Equal(1, await command.ExitAsync());
        Assert.Equal("There is no service 'ap'. Services: app.", command.Output.Trim());
    }
}
