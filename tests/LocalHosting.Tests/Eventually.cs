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
}
