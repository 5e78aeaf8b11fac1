using ServiceDefaults.Tests.Sample;

namespace ServiceDefaults.Tests.Http;

/// <summary>One replica without a broker for all tests of a class.</summary>
public sealed class SampleFixture : IAsyncLifetime
{
    public SampleService Service { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Service = await SampleService.StartAsync();

    public ValueTask DisposeAsync() => Service.DisposeAsync();
}
