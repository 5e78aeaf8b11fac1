using System.Diagnostics;
using Xunit.Sdk;

namespace Testing;

/// <summary>Waiting for a condition, never for a time. The guard only ends a test that would hang.</summary>
public static class Wait
{
    private static readonly TimeSpan Guard = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Returns when the condition holds.</summary>
    public static async Task Until(Func<Task<bool>> condition, Func<string>? otherwise = null)
    {
        var waited = Stopwatch.StartNew();
        while (!await condition())
        {
            if (waited.Elapsed > Guard)
                throw new XunitException(otherwise?.Invoke() ?? "The condition did not come true.");
            await Task.Delay(Pause);
        }
    }

    /// <inheritdoc cref="Until(Func{Task{bool}}, Func{string})"/>
    public static Task Until(Func<bool> condition, Func<string>? otherwise = null) => Until(() => Task.FromResult(condition()), otherwise);
}
