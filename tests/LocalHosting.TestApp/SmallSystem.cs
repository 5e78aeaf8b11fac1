using Aspire.Hosting;

namespace LocalHosting.TestApp;

/// <summary>PostgreSQL, RabbitMQ and one service, run by a process that a test can signal and kill.</summary>
internal static class SmallSystem
{
    public static void Run(string[] arguments)
    {
        var builder = DistributedApplication.CreateBuilder(arguments);
        var database = builder.AddPostgres("postgres").AddDatabase("appdb");
        var messaging = builder.AddRabbitMQ("messaging");
        builder.AddProject<TestAppProject>("app")
            .WithHttpEndpoint()
            .WithHttpHealthCheck("/health")
            .WithReference(database).WaitFor(database)
            .WithReference(messaging).WaitFor(messaging)
            .WithExternalHttpEndpoints();
        builder.Build().Run();
    }
}

/// <summary>Where this project is, seen from the output of a project beside it.</summary>
public sealed class TestAppProject : IProjectMetadata
{
    /// <inheritdoc/>
    public string ProjectPath => Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../LocalHosting.TestApp/LocalHosting.TestApp.csproj"));
}
