using System.Collections.Concurrent;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;

namespace ServiceDefaults.Json;

/// <summary>
/// Names of the schemas in an API's document: a verb's <c>Request</c> and <c>Answer</c> are named after the verb (<c>ReturnPlanRequest</c>).
/// By its own name alone one of them would stand for those of all verbs.
/// </summary>
internal sealed class SchemaNames
{
    private readonly ConcurrentDictionary<string, Type> _taken = new();

    /// <summary>Null for what is described where it stands.</summary>
    public string? Of(JsonTypeInfo described)
    {
        if (OpenApiOptions.CreateDefaultSchemaReferenceId(described) is not { } own)
            return null;
        var type = Nullable.GetUnderlyingType(described.Type) ?? described.Type;
        var name = Around(type) + own;
        // Two verbs of one name in two folders: the folder tells them apart.
        return _taken.GetOrAdd(name, type) == type ? name : type.Namespace![(type.Namespace!.LastIndexOf('.') + 1)..] + name;
    }

    /// <summary>The classes in which it, and what it is made of, are declared.</summary>
    private static string Around(Type type) =>
        (type.DeclaringType is { } outer ? Around(outer) + outer.Name : "") + string.Concat(type.IsGenericType ? type.GetGenericArguments().Select(Around) : []);
}
