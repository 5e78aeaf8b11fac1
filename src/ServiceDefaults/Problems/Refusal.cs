using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ServiceDefaults.Problems;

/// <summary>A rule said no: what a transition of an entity returns instead of changing anything.</summary>
/// <param name="Code">Stable, kebab-case; integrations branch on it.</param>
/// <param name="Thai">What is wrong and what to do, in plain Thai.</param>
/// <param name="English">The same in English.</param>
public sealed record Refusal(string Code, string Thai, string English)
{
    /// <summary>The sentence in the language of the request.</summary>
    public string Text => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? English : Thai;

    /// <summary>409 with <see cref="Code"/>; other statuses for the few refusals that are about the document sent (422) or its size (413).</summary>
    public ProblemHttpResult ToProblem(int status = StatusCodes.Status409Conflict) => TypedResults.Problem(
        statusCode: status, title: Text, extensions: new Dictionary<string, object?> { ["code"] = Code });
}
