using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace ServiceDefaults.Problems;

/// <summary>A value that can't be read as its field's kind, in JSON or in the address: which field, and what is needed there.</summary>
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
            ?? all.Where(one => one.IsDefined(typeof(AsParametersAttribute))).Select(one => one.ParameterType.GetProperty(parameter)?.PropertyType).FirstOrDefault(kind => kind is not null);

    [GeneratedRegex("""parameter "[^"]* (?<name>\w+)" (from "|(?<missing>was not provided from (?!body)))""")]
    private static partial Regex NamedParameter();
}
