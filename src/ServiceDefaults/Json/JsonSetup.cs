using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using ServiceDefaults.Values;

namespace ServiceDefaults.Json;

/// <summary>The API writes as <see cref="ApiJson"/> says, and OpenAPI describes a fiscal year as the number that it is.</summary>
internal static class JsonSetup
{
    public static IServiceCollection AddJson(this IServiceCollection services) => services
        .ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions))
        .AddOpenApi("v1", api =>
        {
            var names = new SchemaNames();
            api.CreateSchemaReferenceId = names.Of;
            api.AddSchemaTransformer(DescribeFiscalYear);
        });

    private static Task DescribeFiscalYear(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken ct)
    {
        if (context.JsonTypeInfo.Type == typeof(FiscalYear) || context.JsonTypeInfo.Type == typeof(FiscalYear?))
        {
            schema.Type = JsonSchemaType.Integer;
            schema.Format = "int32";
            schema.Description ??= "Fiscal year of the Buddhist era: 2570 runs from 1 October 2569 to 30 September 2570";
        }

        return Task.CompletedTask;
    }
}
