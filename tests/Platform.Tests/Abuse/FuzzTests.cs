using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Platform.Tests.Abuse;

/// <summary>
/// Every endpoint of the API documents is sent what no client sends, by somebody whom it lets in. It answers with what is wrong, as a
/// problem, and never fails. Always the same, unless <c>FUZZ_SEED</c> is another number.
/// </summary>
[Collection(AfterAllOthers.Name)]
public sealed class FuzzTests(AbusedPlatform abused)
{
    private const int Requests = 5; // one of each kind

    [Fact]
    public async Task Whatever_is_sent_to_an_endpoint_it_says_what_is_wrong_and_never_fails()
    {
        var failures = new ConcurrentBag<string>();
        foreach (var service in ApiOperation.Prefixes.Keys)
        {
            var table = AccessTable.Of(service);
            await Parallel.ForEachAsync(await ApiOperation.Of(abused.Platform, service), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (operation, _) =>
            {
                var requests = new HostileRequest(abused.Platform.Address, operation, abused.Things);
                var callers = table.TryGetValue(operation.Endpoint, out var cells) ? Callers.Names.Where((_, place) => cells[place] == AccessTable.LetIn).ToArray() : ["admin"];
                for (var number = 0; number < Requests; number++)
                {
                    using var request = requests.Next(number);
                    var caller = callers.Length == 0 ? "admin" : callers[(number + 1) % callers.Length];
                    if (await Wrong(request, abused.Callers[caller]) is { } wrong)
                        failures.Add($"{requests} {number} by {caller}: {request.Method} {request.RequestUri}\n  {wrong}\n  {await Sent(request)}");
                }
            });
        }

        Assert.True(failures.IsEmpty, string.Join('\n', failures.Order(StringComparer.Ordinal)));
    }

    private static async Task<string?> Wrong(HttpRequestMessage request, HttpClient caller)
    {
        using var answer = await caller.SendAsync(request);
        if ((int)answer.StatusCode < 400)
            return null;
        var said = await answer.Content.ReadAsStringAsync();
        if (answer.StatusCode >= HttpStatusCode.InternalServerError)
            return $"{(int)answer.StatusCode} {said}";
        if (request.RequestUri!.AbsolutePath.Contains("/open311/", StringComparison.Ordinal)) // errors as that standard has them
            return said.Contains("description", StringComparison.Ordinal) || said.Contains("\"code\"", StringComparison.Ordinal) ? null : $"{(int)answer.StatusCode} {said}";
        if (answer.Content.Headers.ContentType?.MediaType != "application/problem+json")
            return $"{(int)answer.StatusCode} as {answer.Content.Headers.ContentType}: {said}";
        var problem = JsonElement.Parse(said);
        return problem.TryGetProperty("code", out _) && problem.TryGetProperty("traceId", out _) && !said.Contains("   at ", StringComparison.Ordinal) ? null : $"{(int)answer.StatusCode} {said}";
    }

    private static async Task<string> Sent(HttpRequestMessage request)
    {
        var body = request.Content is null ? "" : $"{request.Content.Headers.ContentType} {Encoding.UTF8.GetString(await request.Content.ReadAsByteArrayAsync())}";
        return body.Length > 600 ? $"{body[..300]} … {body[^300..]}" : body;
    }
}
