using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Problems;

namespace WebUi;

/// <summary>What stands against doing something: nothing to do it to, no right, a field, or a rule.</summary>
/// <param name="Status">404, 403, 400, 409 or 412.</param>
/// <param name="Field">The field of the request that is wrong, as JSON names it; null when it is none of them.</param>
public sealed record Objection(int Status, Refusal Refusal, string? Field = null)
{
    /// <summary>Further fields that are wrong: all are named at once.</summary>
    public IReadOnlyList<Objection> Others { get; private init; } = [];

    /// <summary>There is no such thing, or none that the reader may see.</summary>
    public static Objection NotFound { get; } = Known(StatusCodes.Status404NotFound);

    /// <summary>Somebody changed it meanwhile.</summary>
    public static Objection Stale { get; } = Known(StatusCodes.Status412PreconditionFailed);

    /// <summary>A rule said no.</summary>
    public static Objection? To(Refusal? refusal) => refusal is null ? null : new(StatusCodes.Status409Conflict, refusal);

    /// <summary>The field is wrong.</summary>
    public static Objection To(string field, string thai, string english) =>
        new(StatusCodes.Status400BadRequest, new(KnownProblem.For(StatusCodes.Status400BadRequest).Code, thai, english), field);

    /// <summary>All these fields are wrong; null for none. Of each field the first is said.</summary>
    public static Objection? To(IEnumerable<Objection> wrong) =>
        wrong.DistinctBy(one => one.Field).ToList() is [var first, .. var others] ? first with { Others = others } : null;

    /// <summary>The caller's If-Match names an older state.</summary>
    public static Objection? ToStale(HttpRequest request, uint version) =>
        request.IfMatchFails(version) is null ? null : Stale;

    public ProblemHttpResult ToProblem()
    {
        if (Field is null)
            return Refusal.ToProblem(Status);
        return TypedResults.Problem(statusCode: Status, title: Others.Count == 0 ? Refusal.Text : Known(Status).Refusal.Text, extensions: new Dictionary<string, object?>
        {
            ["code"] = Refusal.Code,
            ["errors"] = Others.Prepend(this).ToDictionary(one => one.Field!, one => new[] { one.Refusal.Text }),
        });
    }

    /// <summary>The same on a page: at its field, unless that says something already, or returned to be shown on top of the form.</summary>
    public Refusal? ShowIn(EditContext form) => Others.Prepend(this).Select(one => one.ShowOneIn(form)).ToList().Find(refusal => refusal is not null);

    private Refusal? ShowOneIn(EditContext form)
    {
        if (Field is null || form.Model.GetType().GetProperties().FirstOrDefault(one => Field.EndsWith(one.Name, StringComparison.OrdinalIgnoreCase)) is not { } property)
            return Refusal;
        if (!form.GetValidationMessages(form.Field(property.Name)).Any())
            form.Refuse(property.Name, Refusal.Text);
        return null;
    }

    private static Objection Known(int status)
    {
        var known = KnownProblem.For(status);
        return new(status, new(known.Code, known.Thai, known.English));
    }
}
