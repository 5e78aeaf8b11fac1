using System.Collections;
using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using ServiceDefaults.Values;

namespace ServiceDefaults.Problems;

/// <summary>
/// The validation attributes of what an endpoint takes, on its parameters and on what its JSON or its address holds, into parts and lists.
/// Every wrong field is named at once as JSON names it, and in the reader's language: the framework's own validation says
/// <c>The Text field is required.</c> of a field that nobody sent by that name.
/// </summary>
public static class InputRules
{
    private const int Deepest = 8;

    private static readonly ConcurrentDictionary<Type, Field[]> Known = new();

    private sealed record Parameter(ParameterInfo Info, string Name, ValidationAttribute[] Rules, bool HasParts);

    private sealed record Field(PropertyInfo Property, string Name, ValidationAttribute[] Rules, bool MayHaveParts);

    /// <summary>What is wrong with an object.</summary>
    /// <param name="under">Before each name, such as <c>contact.</c></param>
    public static IEnumerable<(string Field, string Text)> Wrong(object? given, string under = "") => Wrong(given, under, Deepest);

    /// <summary>Of a group of endpoints; one that <c>DisableValidation</c> leaves it to its handler.</summary>
    internal static EndpointFilterDelegate Check(EndpointFilterFactoryContext context, EndpointFilterDelegate next)
    {
        // Read once for each endpoint: reflection is no work for every request.
        var parameters = context.MethodInfo.GetParameters().Select(parameter => new Parameter(
            parameter, JsonNamingPolicy.CamelCase.ConvertName(parameter.Name ?? ""), [.. parameter.GetCustomAttributes<ValidationAttribute>(true)], parameter.IsDefined(typeof(AsParametersAttribute)))).ToArray();
        return call =>
        {
            var about = call.HttpContext.GetEndpoint()!.Metadata;
            var isUnreadable = call.HttpContext.Response.StatusCode == StatusCodes.Status400BadRequest; // it ends there, and ProblemHandling says why
            if (isUnreadable || about.GetMetadata<IDisableValidationMetadata>() is not null)
                return next(call);
            var body = about.GetMetadata<IAcceptsMetadata>()?.RequestType;
            var wrong = parameters.SelectMany((parameter, place) => Wrong(parameter, call.Arguments[place], body)).ToList();
            return wrong.Count == 0 ? next(call) : ValueTask.FromResult<object?>(Problem(wrong));
        };
    }

    internal static ProblemHttpResult Problem(IEnumerable<(string Field, string Text)> wrong)
    {
        var known = KnownProblem.For(StatusCodes.Status400BadRequest);
        return TypedResults.Problem(statusCode: known.Status, title: new Refusal(known.Code, known.Thai, known.English).Text, extensions: new Dictionary<string, object?>
        {
            ["code"] = known.Code,
            ["errors"] = wrong.GroupBy(one => one.Field).ToDictionary(field => field.Key, field => field.Select(one => one.Text).Distinct().ToArray()),
        });
    }

    private static IEnumerable<(string Field, string Text)> Wrong(Parameter parameter, object? value, Type? body) =>
        parameter.Info.ParameterType == body || parameter.HasParts ? Wrong(value) : Said(parameter.Rules, value, new(value ?? parameter.Info), parameter.Name);

    private static IEnumerable<(string Field, string Text)> Wrong(object? given, string under, int depth)
    {
        if (given is null || depth == 0)
            yield break;
        foreach (var field in Known.GetOrAdd(given.GetType(), FieldsOf))
        {
            var (name, value) = (under + field.Name, field.Property.GetValue(given));
            foreach (var one in Said(field.Rules, value, new(given) { MemberName = field.Property.Name }, name))
                yield return one;
            if (!field.MayHaveParts)
                continue;
            var parts = value is IEnumerable many ? many.Cast<object?>().Select((part, place) => (Part: part, Under: FormattableString.Invariant($"{name}[{place}]."))) : [(Part: value, Under: name + ".")];
            foreach (var one in parts.SelectMany(part => Wrong(part.Part, part.Under, depth - 1)))
                yield return one;
        }

        if (given is not IValidatableObject whole)
            yield break;
        foreach (var (result, member) in whole.Validate(new(given)).SelectMany(result => result.MemberNames.DefaultIfEmpty("").Select(member => (result, member))))
            yield return (under + JsonNamingPolicy.CamelCase.ConvertName(member), InputText.InLanguage(result.ErrorMessage ?? ""));
    }

    /// <summary>Of what is missing, nothing but that; of a day outside the calendar of fiscal years too, with which nothing can be counted.</summary>
    private static IEnumerable<(string Field, string Text)> Said(ValidationAttribute[] rules, object? value, ValidationContext context, string name)
    {
        if (value is DateOnly day && !FiscalYear.Covers(day) || value is DateTimeOffset moment && !FiscalYear.Covers(DateOnly.FromDateTime(moment.UtcDateTime)))
        {
            yield return (name, InputText.OutsideCalendar);
            yield break;
        }

        foreach (var rule in rules.OrderByDescending(rule => rule is RequiredAttribute))
        {
            if (rule.GetValidationResult(value, context) == ValidationResult.Success)
                continue;
            yield return (name, InputText.Of(rule, name));
            if (rule is RequiredAttribute)
                yield break;
        }
    }

    /// <summary>A record's rules may stand on its properties or on the parameters of its constructor.</summary>
    private static Field[] FieldsOf(Type type)
    {
        if (!IsOurs(type))
            return [];
        var parameters = type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).ToLookup(parameter => parameter.Name);
        return [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0).Select(property => new Field(
            property, JsonNamingPolicy.CamelCase.ConvertName(property.Name),
            [.. property.GetCustomAttributes<ValidationAttribute>(true), .. parameters[property.Name].SelectMany(parameter => parameter.GetCustomAttributes<ValidationAttribute>(true))],
            property.PropertyType != typeof(string) && (typeof(IEnumerable).IsAssignableFrom(property.PropertyType) || IsOurs(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType))))];
    }

    private static bool IsOurs(Type type) => type is { IsEnum: false, Namespace: { } home }
        && !home.StartsWith("System", StringComparison.Ordinal) && !home.StartsWith("Microsoft", StringComparison.Ordinal);
}
