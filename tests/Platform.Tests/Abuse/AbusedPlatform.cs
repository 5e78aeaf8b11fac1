namespace Platform.Tests.Abuse;

/// <summary>
/// Tests that try everything with everybody. They run when all others of this project are over, one after another: what they leave behind
/// disturbs nobody, and they need no platform of their own.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AfterAllOthers : ICollectionFixture<AbusedPlatform>
{
    public const string Name = "after all others";
}

/// <summary>The running platform, with everybody who may ask it for something and what there is to ask for.</summary>
public sealed class AbusedPlatform(RunningPlatform platform) : IAsyncLifetime
{
    public RunningPlatform Platform => platform;

    internal Callers Callers { get; private set; } = null!;

    internal Things Things { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Callers = await Callers.Of(platform);
        Things = await Things.Of(platform, Callers);
    }

    public ValueTask DisposeAsync()
    {
        Callers.Dispose();
        return ValueTask.CompletedTask;
    }
}
