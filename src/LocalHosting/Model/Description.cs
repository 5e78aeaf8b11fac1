using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>A resource that others find by its name: <c>services__name__http__0</c>.</summary>
public interface IResourceWithServiceDiscovery : IResourceWithEndpoints;

/// <summary>Where a project of this repository is. The build writes one class for each (<c>Projects.PlanService</c>).</summary>
public interface IProjectMetadata
{
    /// <summary>The path of its project file.</summary>
    string ProjectPath { get; }
}

/// <summary>The system while it is being described.</summary>
public interface IDistributedApplicationBuilder
{
    /// <summary>The resources so far.</summary>
    internal ResourceCollection Resources { get; }

    /// <summary>Ends the description.</summary>
    DistributedApplication Build();
}

/// <summary>The description can't be used, or this machine can't run it; the message says why.</summary>
public class DistributedApplicationException(string message) : Exception(message);
