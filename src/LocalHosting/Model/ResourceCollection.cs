using System.Collections;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>The resources of a model, in the order in which they were added.</summary>
internal sealed class ResourceCollection : IEnumerable<Resource>
{
    private readonly List<Resource> resources = [];

    public IResourceBuilder<T> Add<T>(IDistributedApplicationBuilder builder, T resource) where T : Resource
    {
        if (resources.Any(other => string.Equals(other.Name, resource.Name, StringComparison.OrdinalIgnoreCase)))
            throw new DistributedApplicationException($"There are two resources named '{resource.Name}'.");
        resources.Add(resource);
        return new ResourceBuilder<T>(builder, resource);
    }

    public IEnumerator<Resource> GetEnumerator() => resources.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
