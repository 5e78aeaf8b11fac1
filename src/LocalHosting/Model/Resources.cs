// The part of Aspire's app model that src/AppHost/Program.cs uses: same namespaces, names and meaning.
// Types keep Aspire's names even where ours have one member.
using LocalHosting.Running;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Something that the system consists of.</summary>
public interface IResource
{
    /// <summary>Its name, unique in the model.</summary>
    string Name { get; }
}

/// <summary>A resource that is started with environment variables.</summary>
public interface IResourceWithEnvironment : IResource;

/// <summary>A resource that listens on ports.</summary>
public interface IResourceWithEndpoints : IResource;

/// <summary>A resource that can wait for others before it starts.</summary>
public interface IResourceWithWaitSupport : IResource;

/// <summary>A resource that others reach by a connection string.</summary>
public interface IResourceWithConnectionString : IResource
{
    /// <summary>The connection string in this run.</summary>
    internal string ConnectionString(Run run);
}

/// <summary>What all resources have.</summary>
public abstract class Resource(string name) : IResource
{
    /// <inheritdoc/>
    public string Name { get; } = name;

    internal List<IResource> WaitsFor { get; } = [];

    /// <summary>The services that it calls. It ends before them.</summary>
    internal List<IResource> Calls { get; } = [];

    /// <summary>What adds a resource's variables once the ports and secrets of a run are known.</summary>
    internal List<Action<Run, IDictionary<string, string?>>> Environment { get; } = [];

    /// <summary>The paths that answer 200 when the resource is healthy.</summary>
    internal List<string> HealthPaths { get; } = [];

    /// <summary>Endpoints beside the usual one, and the variable of each that holds its port.</summary>
    internal Dictionary<string, string> MoreEndpoints { get; } = [];

    internal int? FixedPort { get; set; }
    internal bool HasEndpoint { get; set; }
    internal bool IsExternal { get; set; }
    internal int Replicas { get; set; } = 1;

    /// <summary>Started by a command, and not in a run.</summary>
    internal bool StartsWhenAsked { get; set; }
}

/// <summary>A .NET project of this repository.</summary>
public class ProjectResource(string name, string projectPath) : Resource(name), IResourceWithEnvironment, IResourceWithWaitSupport, IResourceWithServiceDiscovery
{
    internal string ProjectPath { get; } = projectPath;
}

/// <summary>A value that is given from outside, or generated once and kept.</summary>
public class ParameterResource(string name, int generatedLength) : Resource(name)
{
    internal string Value(Run run) => run.Secrets.Get(Name, generatedLength);
}

/// <summary>PostgreSQL.</summary>
public class PostgresServerResource(string name) : Resource(name), IResourceWithConnectionString
{
    internal List<PostgresDatabaseResource> Databases { get; } = [];

    string IResourceWithConnectionString.ConnectionString(Run run) => ConnectionString(run, "postgres");

    internal string ConnectionString(Run run, string database) =>
        LocalHosting.Servers.PostgresProcess.ConnectionString(run.PortOf(Name), run.PasswordOf(this), database);
}

/// <summary>A database in a PostgreSQL.</summary>
public class PostgresDatabaseResource(string name, PostgresServerResource server) : Resource(name), IResourceWithConnectionString
{
    internal PostgresServerResource Server { get; } = server;

    string IResourceWithConnectionString.ConnectionString(Run run) => Server.ConnectionString(run, Name);
}

/// <summary>RabbitMQ.</summary>
public class RabbitMQServerResource(string name) : Resource(name), IResourceWithConnectionString, IResourceWithEndpoints
{
    /// <summary>The name of the endpoint of its management API, as Aspire names it.</summary>
    internal const string ManagementEndpoint = "management";

    internal bool HasManagement { get; set; }

    /// <summary>Under which name the port book keeps the port of the management API.</summary>
    internal string Management => $"{Name}-{ManagementEndpoint}";

    string IResourceWithConnectionString.ConnectionString(Run run) =>
        LocalHosting.Servers.RabbitMqProcess.ConnectionString(run.PortOf(Name), run.PasswordOf(this));
}

/// <summary>One of the ports of a resource, by the name that the resource gives it.</summary>
public sealed class EndpointReference
{
    internal EndpointReference(string portName) => PortName = portName;

    /// <summary>Its entry of the port book.</summary>
    internal string PortName { get; }
}

/// <summary>A resource that is being described.</summary>
public interface IResourceBuilder<out T> where T : IResource
{
    /// <summary>The system that it is part of.</summary>
    IDistributedApplicationBuilder ApplicationBuilder { get; }

    /// <summary>The resource.</summary>
    T Resource { get; }
}

internal sealed record ResourceBuilder<T>(IDistributedApplicationBuilder ApplicationBuilder, T Resource) : IResourceBuilder<T> where T : IResource;

/// <summary>A secret of random letters and digits.</summary>
public sealed class GenerateParameterDefault
{
    /// <summary>How many characters it has at least.</summary>
    public int MinLength { get; set; }
}
