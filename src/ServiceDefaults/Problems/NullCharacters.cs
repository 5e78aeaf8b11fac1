using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;

namespace ServiceDefaults.Problems;

/// <summary>
/// PostgreSQL has no null character (U+0000) in a text. Nobody types one: it comes from a broken program or from somebody who tries. It is
/// refused here, where requests come in, by the name of its field: in the address, in the JSON of every API, and by the forms of WebUi.
/// </summary>
public static class NullCharacters
{
    private const int Deepest = 8;

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Known = new();

    /// <summary>What is said of the field.</summary>
    public static Refusal Refusal { get; } = new(
        "bad-request", "มีอักขระที่ใช้ไม่ได้ พิมพ์ข้อความนี้ใหม่", "This holds a character that can't be used; type it again");

    public static bool AreIn(string? text) => text?.Contains('\0', StringComparison.Ordinal) == true;

    /// <summary>The names of the texts of an object that hold one, as JSON names them, into its parts and lists.</summary>
    public static IEnumerable<string> In(object? value) => In(value, "", Deepest);

    internal static IApplicationBuilder UseNoNullCharactersInAddresses(this IApplicationBuilder app) => app.Use((context, next) =>
        context.Request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) == true
            ? Problem(context.Request.Query.Where(part => part.Value.Any(AreIn)).Select(part => part.Key)).ExecuteAsync(context)
            : next(context));

    /// <summary>Of a group of endpoints: what they take as JSON holds none.</summary>
    internal static async ValueTask<object?> Refuse(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var body = context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType;
        if (body is not null && context.Arguments.FirstOrDefault(body.IsInstanceOfType) is { } request && In(request).ToList() is { Count: > 0 } fields)
            return Problem(fields);
        return await next(context);
    }

    private static ProblemHttpResult Problem(IEnumerable<string> fields) => TypedResults.Problem(
        statusCode: StatusCodes.Status400BadRequest, title: Refusal.Text,
        extensions: new Dictionary<string, object?> { ["code"] = Refusal.Code, ["errors"] = fields.Distinct().ToDictionary(field => field, _ => new[] { Refusal.Text }) });

    private static IEnumerable<string> In(object? value, string name, int depth) => value switch
    {
        null or ValueType => [],
        string text => AreIn(text) ? [name] : [],
        _ when depth == 0 => [],
        IEnumerable many => many.Cast<object?>().SelectMany((one, place) => In(one, FormattableString.Invariant($"{name}[{place}]"), depth - 1)),
        _ => Texts(value.GetType()).SelectMany(part => In(part.GetValue(value), Under(name, part.Name), depth - 1)),
    };

    private static string Under(string name, string part) => (name.Length == 0 ? "" : name + ".") + JsonNamingPolicy.CamelCase.ConvertName(part);

    /// <summary>Of our own records and forms alone: a text, or what may hold one.</summary>
    private static PropertyInfo[] Texts(Type type) => Known.GetOrAdd(type, static type =>
        type.Namespace is not { } home || home.StartsWith("System", StringComparison.Ordinal) || home.StartsWith("Microsoft", StringComparison.Ordinal)
            ? []
            : [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(part => part.GetIndexParameters().Length == 0 && !part.PropertyType.IsValueType)]);
}
