namespace LocalHosting.Servers;

/// <summary>Something that was started and is ready.</summary>
public interface IServer : IAsyncDisposable
{
    /// <summary>Ends when it has ended, with its exit code.</summary>
    Task<int> Exited { get; }

    /// <summary>Asks it to end, and ends it by force after <paramref name="grace"/>.</summary>
    Task StopAsync(TimeSpan grace);
}
