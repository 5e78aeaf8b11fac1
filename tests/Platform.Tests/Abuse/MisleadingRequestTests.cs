using System.Net;
using System.Text.Json;

namespace Platform.Tests.Abuse;

/// <summary>Requests whose words are meant for somebody else: for a header, for another site, for another service.</summary>
public sealed class MisleadingRequestTests(RunningPlatform platform)
{
    [Fact]
    public async Task Words_for_a_header_stay_words_and_nobody_is_led_elsewhere()
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = platform.Address };
        foreach (var entrance in (string[])["/sign-in", "/language", "/plan/language", "/complaints/language", "/training/language", "/risk/language", "/ops/language", "/identity/language", "/identity/sign-in"])
        {
            foreach (var target in (string[])["/x%0d%0aSet-Cookie:%20stolen=1", "%0d%0a%0d%0a<script>", "//elsewhere.example", "/%5celsewhere.example", "https://elsewhere.example/", "/%09/elsewhere.example", "%2f%2felsewhere.example", "javascript:alert(1)", "/..//elsewhere.example", "%00"])
            {
                using var answer = await client.GetAsync(new Uri($"{entrance}?to=en&returnUrl={target}", UriKind.Relative));
                Assert.True((int)answer.StatusCode < 500, $"{entrance} {target}: {answer.StatusCode}");
                Assert.False(answer.Headers.Contains("stolen"));
                Assert.DoesNotContain(answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [], cookie => cookie.StartsWith("stolen", StringComparison.Ordinal));
                if (answer.Headers.Location is { } location)
                    Assert.Equal(platform.Address.Authority, new Uri(platform.Address, location).Authority);
            }
        }
    }

    /// <summary>What a request says of its own host, path and sender leads to no other address.</summary>
    [Fact]
    public async Task Whatever_host_a_request_names_sign_in_stays_at_the_public_address()
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = platform.Address };
        foreach (var (header, value) in new[] { ("Host", "elsewhere.example"), ("X-Forwarded-Host", "elsewhere.example"), ("X-Original-URL", "/ops/"), ("X-Forwarded-Prefix", "//elsewhere.example"), ("Forwarded", "host=elsewhere.example") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in?returnUrl=/plan/");
            request.Headers.TryAddWithoutValidation(header, value);
            using var answer = await client.SendAsync(request);
            Assert.Equal(platform.Address.Authority, answer.Headers.Location!.Authority);
            Assert.DoesNotContain("elsewhere", answer.Headers.Location.ToString(), StringComparison.Ordinal);
        }
    }

    /// <summary>With the true key, under every way to write the address.</summary>
    [Fact]
    public async Task What_services_tell_each_other_is_nobody_elses()
    {
        var key = JsonElement.Parse(await File.ReadAllTextAsync(Path.Combine(platform.DataDirectory, "secrets.json"))).GetProperty("operations-key").GetString()!;
        using var client = platform.Client();
        client.DefaultRequestHeaders.Add("X-Operations-Key", key);
        client.DefaultRequestHeaders.Add("x-otlp-api-key", key);
        foreach (var prefix in ApiOperation.Prefixes.Values.Where(prefix => prefix.Length > 0))
        {
            foreach (var path in (string[])["/vitals", "/Vitals", "/vitals/", "/vitals/queues", "/vitals/statements", "//vitals", "/./vitals", "/x/../vitals", "/%76itals", "/metrics", "/v1/traces"])
            {
                using var answer = await client.GetAsync(new Uri($"{platform.Address.GetLeftPart(UriPartial.Authority)}{prefix}{path}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
                Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or HttpStatusCode.Unauthorized, $"{prefix}{path}: {answer.StatusCode}");
            }
        }
    }
}
