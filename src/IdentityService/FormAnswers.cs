using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Problems;

namespace IdentityService;

/// <summary>A page asks the same handler as the API does, and shows its answer in the form.</summary>
public static class FormAnswers
{
    /// <summary>True if it is done. Otherwise wrong fields are marked, and a rule that said no is in <paramref name="refusal"/>.</summary>
    public static bool IsDone(this INestedHttpResult answer, EditContext form, out Refusal? refusal)
    {
        refusal = null;
        switch (answer.Result)
        {
            case ValidationProblem wrong:
                var messages = new ValidationMessageStore(form);
                foreach (var (field, texts) in wrong.ProblemDetails.Errors)
                    messages.Add(form.Field(char.ToUpperInvariant(field[0]) + field[1..]), texts);
                form.NotifyValidationStateChanged();
                return false;
            case ProblemHttpResult { ProblemDetails: var problem }:
                refusal = new Refusal((string)problem.Extensions["code"]!, problem.Title!, problem.Title!);
                return false;
            default:
                return true;
        }
    }

    /// <summary>The request with If-Match as an API client would send it: a form's hidden field holds the version that it was filled from.</summary>
    public static HttpRequest OfVersion(this HttpRequest request, string? version)
    {
        request.Headers.IfMatch = version is null ? default : new($"\"{version}\"");
        return request;
    }

    /// <summary>What the handler gave, or null.</summary>
    public static T? Value<T>(this INestedHttpResult answer) where T : class => (answer.Result as IValueHttpResult<T>)?.Value;
}
