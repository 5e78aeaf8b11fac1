using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace ServiceDefaults.Problems;

/// <summary>A value that can't be read as its field's kind, in JSON, in the address or in a form: which field, and what is needed there.</summary>
internal static partial class UnreadableInput
{
    /// <summary>Null where it is about no field: JSON that is none, or none at all.</summary>
    public static (string Field, string Text)? Of(Exception? exception, HttpContext http)
    {
        if (exception is not BadHttpRequestException bad)
            return null;
        var about = (http.Features.Get<IExceptionHandlerFeature>()?.Endpoint ?? http.GetEndpoint())?.Metadata; // whoever handles an exception takes the endpoint away
        if (bad.InnerException is JsonException { Path: { } path })
        {
            string[] names = [.. path.TrimStart('$', '.').Split('.', StringSplitOptions.RemoveEmptyEntries).Select(JsonNamingPolicy.CamelCase.ConvertName)];
            var kind = names.Aggregate(about?.GetMetadata<IAcceptsMetadata>()?.RequestType, (type, name) => PartOf(type, name));
            return names.Length == 0 ? null : (string.Join('.', names), InputText.Expected(kind));
        }

        // The framework says which parameter in words alone.
        if (NamedParameter().Match(bad.Message) is not { Success: true } match)
            return null;
        var parameter = match.Groups["name"].Value;
        var field = JsonNamingPolicy.CamelCase.ConvertName(parameter);
        return match.Groups["missing"].Success ? (field, InputText.Of(new System.ComponentModel.DataAnnotations.RequiredAttribute(), field)) : (field, InputText.Expected(KindOf(about?.GetMetadata<MethodInfo>(), parameter)));
    }

    /// <summary>Of a value that may be left out, and can't be read, the framework refuses the request without a word: the first such in the address or the form.</summary>
    public static (string Field, string Text)? Unsaid(HttpContext http)
    {
        foreach (var one in http.GetEndpoint()?.Metadata.GetOrderedMetadata<IParameterBindingMetadata>().Where(one => one.HasTryParse) ?? [])
        {
            var kind = Nullable.GetUnderlyingType(one.ParameterInfo.ParameterType) ?? one.ParameterInfo.ParameterType;
            if (Sent(http, one.Name) is { Length: > 0 } sent && !CanRead(kind, sent))
                return (JsonNamingPolicy.CamelCase.ConvertName(one.Name), InputText.Expected(kind));
        }

        return null;
    }

    private static string? Sent(HttpContext http, string name) => http.Request.RouteValues.TryGetValue(name, out var inPath)
        ? inPath?.ToString()
        : http.Request.Query.TryGetValue(name, out var inQuery) ? inQuery.ToString() : http.Features.Get<IFormFeature>()?.Form?[name].ToString();

    private static bool CanRead(Type kind, string sent) => kind.IsEnum
        ? Enum.TryParse(kind, sent, ignoreCase: true, out _)
        : !kind.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IParsable<>))
            || (bool)typeof(UnreadableInput).GetMethod(nameof(CanParse), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(kind).Invoke(null, [sent])!;

    private static bool CanParse<T>(string sent) where T : IParsable<T> => T.TryParse(sent, CultureInfo.InvariantCulture, out _);

    /// <summary>The kind of <c>evidence[0]</c> in what holds it.</summary>
    private static Type? PartOf(Type? whole, string name)
    {
        var (bare, isItem) = name.Split('[')[0] is var start ? (start, start.Length < name.Length) : default;
        var part = whole?.GetProperty(bare, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)?.PropertyType;
        return !isItem || part is null || !typeof(IEnumerable).IsAssignableFrom(part) ? part : part.GetElementType() ?? part.GetGenericArguments().FirstOrDefault();
    }

    private static Type? KindOf(MethodInfo? handler, string parameter) => handler?.GetParameters() is not { } all
        ? null
        : all.FirstOrDefault(one => one.Name == parameter)?.ParameterType
            ?? all.Where(one => one.IsDefined(typeof(AsParametersAttribute))).Select(one => PartOf(one.ParameterType, parameter)).FirstOrDefault(kind => kind is not null);

    [GeneratedRegex("""parameter "[^"]* (?<name>\w+)" (from "|(?<missing>was not provided from (?!body)))""")]
    private static partial Regex NamedParameter();
}
