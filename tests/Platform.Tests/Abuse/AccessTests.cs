using System.Collections.Concurrent;
using System.Net;

namespace Platform.Tests.Abuse;

/// <summary>
/// Who is let in where: every endpoint that the API documents name and every page, asked by everybody on the running platform, and compared
/// with what is written down under <c>docs/access</c>.
/// </summary>
[Collection(AfterAllOthers.Name)]
public sealed class AccessTests(AbusedPlatform abused)
{
    /// <summary>Its form is guarded by where the request comes from: <c>LimitTests.Another_sites_form_does_nothing_with_the_session</c>.</summary>
    private const string SignOut = "/sign-out";

    private static readonly ParallelOptions SomeAtATime = new() { MaxDegreeOfParallelism = 4 };

    [Fact]
    public async Task Every_endpoint_lets_in_those_whom_its_table_names_and_nobody_else()
    {
        var differences = new List<string>();
        foreach (var service in ApiOperation.Prefixes.Keys)
        {
            var there = new ConcurrentDictionary<string, IReadOnlyList<string>>();
            await Parallel.ForEachAsync(await ApiOperation.Of(abused.Platform, service), SomeAtATime, async (operation, _) =>
                there[operation.Endpoint] = await HarmlessQuestion.Ask(operation, abused.Callers, abused.Things));
            differences.AddRange(AccessTable.Differences(service, there));
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    /// <summary>Asked by a form without its antiforgery token: whoever may see the page is told that the form has expired, and nothing is done.</summary>
    [Fact]
    public async Task Every_page_opens_for_those_whom_its_table_names_and_takes_no_form_without_its_token()
    {
        var there = new ConcurrentDictionary<string, IReadOnlyList<string>>();
        await Parallel.ForEachAsync(PageRoute.All.Where(page => page.Route != SignOut), SomeAtATime, async (page, _) =>
        {
            var cells = new List<string>();
            foreach (var caller in Callers.Names)
                cells.Add(await Open(page, abused.Callers[caller]));
            there[$"PAGE {page.Route}"] = cells;
        });
        var differences = AccessTable.Differences("pages", there);
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private async Task<string> Open(PageRoute page, HttpClient caller)
    {
        using var form = new FormUrlEncodedContent([new("_handler", "none"), new("reason", "ทดสอบ")]);
        using var answer = await caller.PostAsync(new Uri(page.Address(abused.Things.Year), UriKind.Relative), form);
        var said = await answer.Content.ReadAsStringAsync();
        switch (answer.StatusCode)
        {
            case HttpStatusCode.Unauthorized:
            case HttpStatusCode.Redirect when answer.Headers.Location!.ToString().Contains("/sign-in", StringComparison.Ordinal):
                return AccessTable.SignInFirst;
            case HttpStatusCode.Forbidden:
                return AccessTable.Refused;
            case HttpStatusCode.NotFound:
                return AccessTable.Hidden;
            default:
                Assert.True(answer.StatusCode is HttpStatusCode.BadRequest && said.Contains("form-expired", StringComparison.Ordinal), $"{page.Route}: {(int)answer.StatusCode} {said}");
                return AccessTable.LetIn;
        }
    }
}
