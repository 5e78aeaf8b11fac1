using System.Net;
using System.Text;
using System.Text.Json;

namespace Platform.Tests.Abuse;

/// <summary>
/// Asks an endpoint whether somebody is let in, so that nothing happens if so. A POST brings an Idempotency-Key that is too long: that is
/// refused after the rights and before anything that was sent is read. PUT and PATCH bring broken JSON, DELETE a year that is none or an id
/// that nobody has. A GET asks for what is there, where there is some.
/// </summary>
internal static class HarmlessQuestion
{
    private const string LocksWhatIsLocked = "DELETE /complaints/api/v1/corruption/key";
    private static readonly string LongKey = new('k', 201);

    /// <summary>What becomes of each caller.</summary>
    public static async Task<IReadOnlyList<string>> Ask(ApiOperation operation, Callers callers, Things things)
    {
        var (cells, isThere) = (new List<string>(), false);
        foreach (var caller in Callers.Names)
        {
            var (cell, status) = await Ask(operation, callers[caller], things);
            cells.Add(cell);
            isThere |= (int)status is >= 200 and < 300;
        }

        // What somebody is shown is there, and who is told that it is not may not see it.
        var notFound = isThere ? AccessTable.Hidden : AccessTable.NothingThere;
        return [.. cells.Select(cell => cell == AccessTable.NothingThere ? notFound : cell == AccessTable.Hidden && !cells.Contains(AccessTable.LetIn) ? AccessTable.NothingThere : cell)];
    }

    private static async Task<(string Cell, HttpStatusCode Status)> Ask(ApiOperation operation, HttpClient caller, Things things)
    {
        var isRead = operation.Method == "GET";
        var (cell, status) = await Ask(operation, caller, isRead ? things.Address(operation) : Things.NobodysAddress(operation, operation.Method == "DELETE" ? Things.NoYear : things.Year));
        if (cell is not null || status is not HttpStatusCode.NotFound)
            return (cell ?? AccessTable.LetIn, status);
        // Whoever is let in is told something else where the question can't be read.
        if (operation.Method is not ("GET" or "DELETE"))
            return (AccessTable.Hidden, status);
        if (!isRead || !Things.HasYear(operation))
            return (AccessTable.NothingThere, status);
        (cell, status) = await Ask(operation, caller, Things.NobodysAddress(operation, Things.NoYear));
        return (cell ?? (status is HttpStatusCode.NotFound ? AccessTable.Hidden : AccessTable.LetIn), status);
    }

    private static async Task<(string? Cell, HttpStatusCode Status)> Ask(ApiOperation operation, HttpClient caller, string address)
    {
        using var request = new HttpRequestMessage(new HttpMethod(operation.Method), new Uri(address, UriKind.Relative));
        if (operation.Bodies.Keys.FirstOrDefault() is { } type)
        {
            request.Content = new ByteArrayContent(operation.Method == "POST" ? [] : Encoding.UTF8.GetBytes("{"));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        if (operation.Method == "POST")
            request.Headers.Add("Idempotency-Key", LongKey);
        using var answer = await caller.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.True((int)answer.StatusCode < 500 && answer.StatusCode is not HttpStatusCode.TooManyRequests, $"{operation.Endpoint}: {(int)answer.StatusCode}");
        if (operation.Method != "GET" && operation.Endpoint != LocksWhatIsLocked && answer.StatusCode is not (HttpStatusCode.NotFound or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden))
            await RefusedUnread(operation, answer);
        return answer.StatusCode switch
        {
            HttpStatusCode.Unauthorized => (AccessTable.SignInFirst, answer.StatusCode),
            HttpStatusCode.Forbidden => (AccessTable.Refused, answer.StatusCode),
            var other => (null, other),
        };
    }

    /// <summary>Or the question was not harmless.</summary>
    private static async Task RefusedUnread(ApiOperation operation, HttpResponseMessage answer)
    {
        var said = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode is HttpStatusCode.BadRequest, $"{operation.Endpoint}: {(int)answer.StatusCode} {said}");
        if (operation.Method == "POST" && operation.Path.Contains("/api/", StringComparison.Ordinal)) // elsewhere an empty form is refused
            Assert.True(JsonElement.Parse(said).GetProperty("code").GetString() == "idempotency-key-length", $"{operation.Endpoint}: {said}");
    }
}
