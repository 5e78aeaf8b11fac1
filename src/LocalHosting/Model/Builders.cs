using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Adding projects and parameters, and saying who needs whom.</summary>
public static class ProjectResourceBuilderExtensions
{
    /// <summary>A project of this repository, which must have been built.</summary>
    public static IResourceBuilder<ProjectResource> AddProject<TProject>(this IDistributedApplicationBuilder builder, string name)
        where TProject : IProjectMetadata, new() =>
        builder.Resources.Add(builder, new ProjectResource(name, new TProject().ProjectPath));

    /// <summary>
    /// Starts several processes of it, each on a port of its own; whoever refers to it gets all addresses. Aspire puts a proxy before those
    /// that share a fixed port; here the first one has it, and whoever wants to share it out puts something before them.
    /// </summary>
    public static IResourceBuilder<ProjectResource> WithReplicas(this IResourceBuilder<ProjectResource> builder, int replicas) =>
        builder.With(resource => resource.Replicas = replicas > 0
            ? replicas
            : throw new DistributedApplicationException(FormattableString.Invariant($"'{resource.Name}' with {replicas} replicas would not run at all.")));
}

/// <summary>Adding parameters.</summary>
public static class ParameterResourceBuilderExtensions
{
    /// <summary>A value from the variable <c>Parameters__name</c> (hyphens written as underscores), else generated once and kept in <c>secrets.json</c>.</summary>
    public static IResourceBuilder<ParameterResource> AddParameter(
        this IDistributedApplicationBuilder builder, string name, GenerateParameterDefault value, bool secret = false, bool persist = false) =>
        secret && persist
            ? builder.Resources.Add(builder, new ParameterResource(name, value.MinLength))
            : throw new DistributedApplicationException($"Parameter '{name}': LocalHosting keeps what it generates, as a secret (secret: true, persist: true).");
}

/// <summary>Adding PostgreSQL.</summary>
public static class PostgresBuilderExtensions
{
    /// <summary>The PostgreSQL that is installed on this machine, as a private process.</summary>
    public static IResourceBuilder<PostgresServerResource> AddPostgres(this IDistributedApplicationBuilder builder, string name) =>
        builder.Resources.Add(builder, new PostgresServerResource(name));

    /// <summary>Keeps its data between runs; LocalHosting always does.</summary>
    public static IResourceBuilder<PostgresServerResource> WithDataVolume(this IResourceBuilder<PostgresServerResource> builder) => builder;

    /// <summary>A database, made if it does not exist.</summary>
    public static IResourceBuilder<PostgresDatabaseResource> AddDatabase(this IResourceBuilder<PostgresServerResource> builder, string name)
    {
        var database = new PostgresDatabaseResource(name, builder.Resource);
        builder.Resource.Databases.Add(database);
        return builder.ApplicationBuilder.Resources.Add(builder.ApplicationBuilder, database);
    }
}

/// <summary>Adding RabbitMQ.</summary>
public static class RabbitMQBuilderExtensions
{
    /// <summary>The RabbitMQ that is installed on this machine, as a private node.</summary>
    public static IResourceBuilder<RabbitMQServerResource> AddRabbitMQ(this IDistributedApplicationBuilder builder, string name) =>
        builder.Resources.Add(builder, new RabbitMQServerResource(name));

    /// <summary>With its management API, at the endpoint <c>management</c>: user and password are those of the broker.</summary>
    public static IResourceBuilder<RabbitMQServerResource> WithManagementPlugin(this IResourceBuilder<RabbitMQServerResource> builder) =>
        builder.With(resource => ((RabbitMQServerResource)resource).HasManagement = true);

    /// <summary>Keeps its data between runs; LocalHosting always does.</summary>
    public static IResourceBuilder<RabbitMQServerResource> WithDataVolume(this IResourceBuilder<RabbitMQServerResource> builder) => builder;
}

/// <summary>Saying who needs whom.</summary>
public static class ResourceBuilderExtensions
{
    /// <summary>Gives it <c>ConnectionStrings__name</c>.</summary>
    public static IResourceBuilder<T> WithReference<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResourceWithConnectionString> source)
        where T : IResourceWithEnvironment =>
        builder.With(resource => resource.Environment.Add((run, environment) =>
            environment[$"ConnectionStrings__{source.Resource.Name}"] = source.Resource.ConnectionString(run)));

    /// <summary>Gives it <c>services__name__http__0</c>, and <c>__1</c> and so on if the other has replicas.</summary>
    public static IResourceBuilder<T> WithReference<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResourceWithServiceDiscovery> source)
        where T : IResourceWithEnvironment =>
        builder.With(resource =>
        {
            resource.Calls.Add(source.Resource);
            resource.Environment.Add((run, environment) =>
            {
                foreach (var (index, url) in run.UrlsOf(source.Resource).Index())
                    environment[FormattableString.Invariant($"services__{source.Resource.Name}__http__{index}")] = url;
            });
        });

    /// <summary>Does not start it before the other is healthy.</summary>
    public static IResourceBuilder<T> WaitFor<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency)
        where T : IResourceWithWaitSupport =>
        builder.With(resource => resource.WaitsFor.Add(dependency.Resource));

    /// <summary>It is no part of a run: it is started when somebody asks for it, here as a command.</summary>
    public static IResourceBuilder<T> WithExplicitStart<T>(this IResourceBuilder<T> builder)
        where T : IResource =>
        builder.With(resource => resource.StartsWhenAsked = true);

    /// <summary>Lets it listen for HTTP: on this port, or on a free one that stays the same between runs.</summary>
    public static IResourceBuilder<T> WithHttpEndpoint<T>(this IResourceBuilder<T> builder, int? port = null)
        where T : IResourceWithEndpoints =>
        builder.With(resource => (resource.HasEndpoint, resource.FixedPort) = (true, port));

    /// <summary>One more endpoint, of a name of its own, on a free port that stays the same between runs: a variable tells it which.</summary>
    public static IResourceBuilder<T> WithHttpEndpoint<T>(this IResourceBuilder<T> builder, string name, string env)
        where T : IResourceWithEndpoints =>
        builder.With(resource => resource.MoreEndpoints.Add(name, env));

    /// <summary>Its address is the one for people: it is printed, and can be opened to the network (<c>PLATFORM_LISTEN</c>).</summary>
    public static IResourceBuilder<T> WithExternalHttpEndpoints<T>(this IResourceBuilder<T> builder)
        where T : IResourceWithEndpoints =>
        builder.With(resource => resource.IsExternal = true);

    /// <summary>It is healthy when this path answers 200.</summary>
    public static IResourceBuilder<T> WithHttpHealthCheck<T>(this IResourceBuilder<T> builder, string path)
        where T : IResourceWithEndpoints =>
        builder.With(resource => resource.HealthPaths.Add(resource.HasEndpoint
            ? path
            : throw new DistributedApplicationException($"'{resource.Name}' has no endpoint to check: call WithHttpEndpoint first.")));

    /// <summary>Gives it a variable.</summary>
    public static IResourceBuilder<T> WithEnvironment<T>(this IResourceBuilder<T> builder, string name, string? value)
        where T : IResourceWithEnvironment =>
        builder.With(resource => resource.Environment.Add((_, environment) => environment[name] = value));

    /// <summary>An endpoint by its name: here the management API of a RabbitMQ that has it.</summary>
    public static EndpointReference GetEndpoint<T>(this IResourceBuilder<T> builder, string name) where T : IResourceWithEndpoints =>
        builder.Resource is RabbitMQServerResource { HasManagement: true } broker && name == RabbitMQServerResource.ManagementEndpoint
            ? new(broker.Management)
            : throw new DistributedApplicationException($"'{builder.Resource.Name}' has no endpoint '{name}'.");

    /// <summary>Gives it a variable with the address of an endpoint.</summary>
    public static IResourceBuilder<T> WithEnvironment<T>(this IResourceBuilder<T> builder, string name, EndpointReference endpoint)
        where T : IResourceWithEnvironment =>
        builder.With(resource => resource.Environment.Add((run, environment) =>
            environment[name] = FormattableString.Invariant($"http://localhost:{run.PortOf(endpoint.PortName)}")));

    /// <summary>Gives it a variable with a parameter's value.</summary>
    public static IResourceBuilder<T> WithEnvironment<T>(this IResourceBuilder<T> builder, string name, IResourceBuilder<ParameterResource> parameter)
        where T : IResourceWithEnvironment =>
        builder.With(resource => resource.Environment.Add((run, environment) => environment[name] = parameter.Resource.Value(run)));

    internal static IResourceBuilder<T> With<T>(this IResourceBuilder<T> builder, Action<Resource> change) where T : IResource
    {
        change((Resource)(IResource)builder.Resource);
        return builder;
    }
}
