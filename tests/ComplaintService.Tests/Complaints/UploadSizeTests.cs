using System.Net;
using ComplaintService.Complaints;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.SignIn;
using Testing;

namespace ComplaintService.Tests.Complaints;

/// <summary>How much may be sent at once.</summary>
public sealed class UploadSizeTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly ComplaintApp _app = new();

    public ValueTask InitializeAsync()
    {
        _app.UseKestrel(0); // the server of the tests counts no bytes
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public void Every_form_and_endpoint_that_takes_files_takes_as_much_as_the_others()
    {
        _app.StartServer();
        var limits = _app.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText is { } path && !path.Contains("corruption", StringComparison.Ordinal) && !path.Contains("form", StringComparison.Ordinal))
            .Select(endpoint => (endpoint.RoutePattern.RawText, Most: endpoint.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize)).Where(one => one.Most is not null).ToList();
        Assert.True(limits.Count >= 8, string.Join(", ", limits));
        Assert.All(limits, one => Assert.Equal(UploadSizes.LongestRequest, one.Most));
    }

    [Fact]
    public async Task What_is_as_long_as_can_be_is_taken()
    {
        using var client = new HttpClient { BaseAddress = _app.Client().BaseAddress }.As(Roles.ComplaintOfficer, "SP");
        using var form = Form(0);
        using var longest = Form((int)(UploadSizes.LongestRequest - form.Headers.ContentLength!.Value));
        Assert.Equal(UploadSizes.LongestRequest, longest.Headers.ContentLength);
        Assert.Equal(HttpStatusCode.Created, (await client.PostAsync("files", longest, Ct)).StatusCode);
    }

    /// <summary>A small document, and so many bytes beside it.</summary>
    private static MultipartFormDataContent Form(int beside) => new("boundary")
    {
        { new ByteArrayContent([.. "%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n"u8]), "file", "a.pdf" }, { new ByteArrayContent(new byte[beside]), "beside", "b.bin" },
    };
}
