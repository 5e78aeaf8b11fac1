using LocalHosting.Processes;

namespace LocalHosting.Tests;

/// <summary>Waiting for something that no event tells.</summary>
internal static class Eventually
{
    /// <summary>Returns when the condition holds.</summary>
    public static async Task True(Func<bool> condition)
    {
        using var guard = new CancellationTokenSource(TestSystem.Guard);
        while (!condition())
            await Task.Delay(20, guard.Token);
    }

    /// <summary>The process, once there is one.</summary>
    public static async Task<ProcessIdentity> Found(Func<IEnumerable<int>> search)
    {
        ProcessIdentity? found = null;
        await True(() => (found = search().Select(ProcessIdentity.Of).FirstOrDefault(process => process is not null)) is not null);
        return found!;
    }
}
