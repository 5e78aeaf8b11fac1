using LocalHosting.Processes;

namespace LocalHosting.Tests;

public sealed class ChildProcessTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("localhosting-").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public async Task A_process_killed_before_it_has_a_session_of_its_own_ends_too()
    {
        for (var time = 0; time < 50; time++)
        {
            var child = await ChildProcess.StartAsync(new Command("/bin/sleep", "1000") { WorkingDirectory = "/", LogFile = Path.Combine(directory, "log") });
            await child.DisposeAsync().AsTask().WaitAsync(TestSystem.Guard, TestContext.Current.CancellationToken);
        }
    }
}
