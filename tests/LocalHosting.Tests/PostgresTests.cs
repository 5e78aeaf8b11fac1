using System.Diagnostics;
using System.Globalization;
using LocalHosting.Processes;
using LocalHosting.Servers;

namespace LocalHosting.Tests;

public sealed class PostgresTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("localhosting-").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    private ServerOptions Options(string password = "secret") => new()
    {
        DataDirectory = Path.Combine(directory, "postgres"),
        Port = FreePort.Next(),
        Password = password,
        LogFile = Path.Combine(directory, "postgres.log"),
        Durable = false,
    };

    [Fact]
    public async Task Databases_are_made_once_and_survive_a_restart()
    {
        await using (var first = await PostgresProcess.StartAsync(Options(), TestContext.Current.CancellationToken))
        {
            await first.CreateDatabasesAsync(["plandb", "ชื่อไทย"], TestContext.Current.CancellationToken);
            await first.StopAsync(TestSystem.Guard);
        }

        await using var second = await PostgresProcess.StartAsync(Options(), TestContext.Current.CancellationToken);
        await second.CreateDatabasesAsync(["plandb", "ชื่อไทย", "riskdb"], TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_password_that_does_not_fit_the_data_is_told()
    {
        await using (await PostgresProcess.StartAsync(Options(), TestContext.Current.CancellationToken))
        {
        }

        await using var second = await PostgresProcess.StartAsync(Options("other"), TestContext.Current.CancellationToken);
        var failure = await Assert.ThrowsAsync<ServerFailedException>(() => second.CreateDatabasesAsync(["plandb"]));

        Assert.Contains("secrets.json", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lock_file_that_names_a_stranger_neither_keeps_it_from_starting_nor_harms_the_stranger()
    {
        var options = Options();
        await using (await PostgresProcess.StartAsync(options, TestContext.Current.CancellationToken))
        {
        }
        using var stranger = Process.Start("sleep", "1000");
        var lockFile = Path.Combine(options.DataDirectory, "postmaster.pid");
        await File.WriteAllTextAsync(
            lockFile, string.Create(CultureInfo.InvariantCulture, $"{stranger.Id}\n{options.DataDirectory}\n1\n{options.Port}\n\nlocalhost\n\nready\n"), TestContext.Current.CancellationToken);

        await using var second = await PostgresProcess.StartAsync(options, TestContext.Current.CancellationToken);

        Assert.False(stranger.HasExited);
        stranger.Kill();
    }

    [Fact]
    public async Task A_server_of_an_earlier_run_in_the_same_directory_is_ended_first()
    {
        await using var first = await PostgresProcess.StartAsync(Options(), TestContext.Current.CancellationToken);

        await using var second = await PostgresProcess.StartAsync(Options(), TestContext.Current.CancellationToken);

        Assert.True(first.Exited.IsCompleted);
        Assert.False(second.Exited.IsCompleted);
    }

    [Fact]
    public async Task A_server_that_can_not_start_says_why()
    {
        var options = Options();
        await using var first = await PostgresProcess.StartAsync(options, TestContext.Current.CancellationToken);

        var failure = await Assert.ThrowsAsync<ServerFailedException>(() => PostgresProcess.StartAsync(
            options with { DataDirectory = Path.Combine(directory, "other"), LogFile = Path.Combine(directory, "other.log") }));

        Assert.Contains("Address already in use", failure.Message, StringComparison.Ordinal);
    }
}
