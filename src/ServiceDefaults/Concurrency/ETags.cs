using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Problems;

namespace ServiceDefaults.Concurrency;

/// <summary>
/// Reads carry an ETag made of the row's version (PostgreSQL's <c>xmin</c>, mapped with <c>IsRowVersion</c>); changes accept If-Match.
/// </summary>
public static class ETags
{
    /// <summary>Writes the ETag of what is being answered.</summary>
    public static void SetETag(this HttpResponse response, uint version) => response.Headers.ETag = Of(version);

    /// <summary>412 <c>stale</c> when the caller's If-Match names another version than the present one; null when the change may go on.</summary>
    public static ProblemHttpResult? IfMatchFails(this HttpRequest request, uint version)
    {
        var wanted = request.Headers.IfMatch;
        return wanted.Count == 0 || wanted.Any(value => value == "*" || value!.Split(',', StringSplitOptions.TrimEntries).Contains(Of(version)))
            ? null
            : Stale.ToProblem(StatusCodes.Status412PreconditionFailed);
    }

    private static Refusal Stale { get; } = new(
        KnownProblem.For(StatusCodes.Status412PreconditionFailed).Code,
        KnownProblem.For(StatusCodes.Status412PreconditionFailed).Thai,
        KnownProblem.For(StatusCodes.Status412PreconditionFailed).English);

    private static string Of(uint version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
}
