using System.Collections.Concurrent;
using System.Net;

namespace Platform.Tests.Abuse;

/// <summary>Every form that somebody finds who follows all links in every role.</summary>
[Collection(AfterAllOthers.Name)]
public sealed class FormTests(AbusedPlatform abused)
{
    /// <summary>Signing out is guarded by where the request comes from; who reports corruption has no cookie that another site could use.</summary>
    private static readonly string[] WithoutToken = ["/sign-out", "/complaints/form"];

    [Fact]
    public async Task A_form_is_taken_only_with_the_token_of_its_own_visitor_and_whatever_stands_in_it_nothing_fails()
    {
        var forms = await FoundForm.Of(abused.Platform, abused.Callers);
        Assert.Empty(forms.Where(form => !form.HasToken && !Array.Exists(WithoutToken, known => form.Action.StartsWith(known, StringComparison.Ordinal))).Select(form => $"{form.Page}: a form without a token"));
        var guarded = forms.Where(form => form.HasToken).ToList();
        Assert.InRange(guarded.Select(form => form.Page).Distinct().Count(), 50, int.MaxValue);
        var failures = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(guarded, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (form, _) =>
        {
            var without = form.Fields.Where(field => field.Key != FoundForm.TokenField).ToList();
            await Refused(form, "without its token", without, form.Cookies);
            foreach (var other in guarded.Where(other => other.Service == form.Service && other.Caller != form.Caller).Take(1))
            {
                List<KeyValuePair<string, string>> foreign = [.. without, other.Fields.First(field => field.Key == FoundForm.TokenField)];
                await Refused(form, $"with the token of {other.Caller}", foreign, form.Cookies);
                await Refused(form, $"with token and cookie of {other.Caller}", foreign, other.Cookies);
            }

            var hostile = new Hostile(new Random(Hostile.Seed ^ form.Page.Length));
            List<KeyValuePair<string, string>> filled = [.. form.Fields.Select(field => field.Key.StartsWith('_') ? field : KeyValuePair.Create(field.Key, hostile.Chance(3) ? field.Value : hostile.Text()))];
            var (status, said) = await Send(form, filled, form.Cookies);
            if (status >= HttpStatusCode.InternalServerError)
                failures.Add($"{form.Action} by {form.Caller}: {status} {string.Join('&', filled.Where(field => field.Key != FoundForm.TokenField).Select(field => $"{field.Key}={(field.Value.Length > 80 ? field.Value[..80] + "…" : field.Value)}"))}");
            async Task Refused(FoundForm sent, string how, List<KeyValuePair<string, string>> fields, string cookies)
            {
                var (status, said) = await Send(sent, fields, cookies);
                if (status is not HttpStatusCode.BadRequest || !said.Contains("form-expired", StringComparison.Ordinal))
                    failures.Add($"{sent.Action} by {sent.Caller} {how}: {status} {said[..Math.Min(said.Length, 300)]}");
            }
        });
        Assert.True(failures.IsEmpty, string.Join('\n', failures.Order(StringComparer.Ordinal)));
    }

    /// <summary>As JSON where it is refused, so that its code can be read.</summary>
    private async Task<(HttpStatusCode Status, string Said)> Send(FoundForm form, List<KeyValuePair<string, string>> fields, string cookies)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(form.Action, UriKind.Relative)) { Content = new FormUrlEncodedContent(fields) };
        if (cookies.Length > 0)
            request.Headers.Add("Cookie", cookies);
        using var answer = await abused.Callers[form.Caller].SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
