namespace Testing;

/// <summary>
/// What all tests of a project share (servers, services that run on, the browser) ends here, as the last part of the run: however long that
/// takes. After the run, xUnit gives the process ten seconds, and calls it failed if it then still lives. A fixture of each test project that
/// uses this one (Directory.Build.props).
/// </summary>
public sealed class EndOfRun : IAsyncDisposable
{
    private static readonly List<IAsyncDisposable> Shared = [];

    /// <summary>From now on there to be ended, before whatever was there earlier: that may be what it uses.</summary>
    internal static void Add(IAsyncDisposable shared)
    {
        lock (Shared)
        {
            if (!Shared.Contains(shared))
                Shared.Add(shared);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var shared in Enumerable.Reverse(Shared))
            await shared.DisposeAsync();
    }
}
