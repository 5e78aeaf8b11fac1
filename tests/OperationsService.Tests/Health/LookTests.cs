using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OperationsService.Health;

namespace OperationsService.Tests.Health;

/// <summary>How a day is told, and what is seen of the server.</summary>
public sealed class LookTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_day_is_cut_where_something_changed_and_where_nobody_looked()
    {
        await using var app = OpsApp.Take();
        var from = HealthDay.Beginning(OpsApp.Begin);
        await app.InDatabase(async db =>
        {
            db.AddRange(
                new ServiceSample { Service = "risk", At = from.AddMinutes(-5), Down = 20 }, // too long ago
                new ServiceSample { Service = "risk", At = from, Whole = 20 }, new ServiceSample { Service = "risk", At = from.AddMinutes(5), Whole = 20 },
                new ServiceSample { Service = "risk", At = from.AddMinutes(10), Whole = 10, Partly = 4, Down = 6 }, new ServiceSample { Service = "risk", At = from.AddMinutes(20), Partly = 20 });
            return await db.SaveChangesAsync(Ct);
        });
        await using var scope = app.Services.CreateAsyncScope();
        var day = (await scope.ServiceProvider.GetRequiredService<HealthBook>().Days(Ct))["risk"];
        Assert.Equal([SpanState.Whole, SpanState.Down, SpanState.Unknown, SpanState.Partly, SpanState.Unknown], day.Spans.Select(span => span.State));
        Assert.Equal((from, from.AddMinutes(10), from.AddDays(1)), (day.Spans[0].From, day.Spans[1].From, day.Spans[^1].To));
        Assert.Equal(92.5m, day.UpPercent);
    }

    [Fact]
    public async Task The_certificate_of_the_public_address_is_seen_even_where_browsers_refuse_it()
    {
        using var key = RSA.Create(2048);
        var until = new DateTimeOffset(2027, 4, 1, 0, 0, 0, TimeSpan.Zero);
        using var made = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(until.AddDays(-90), until);
        using var certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        await using var site = builder.Build();
        await site.StartAsync(Ct);

        Assert.Equal(new(until.AddDays(-90), until), await Of(site.Urls.Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal)));
        Assert.Null(await Of("https://127.0.0.1:1"));
        Assert.Null(await Of("http://localhost:8080"));
    }

    private static Task<CertificateView?> Of(string address) => new PublicCertificate(
        new ConfigurationBuilder().AddInMemoryCollection([new("Platform:PublicUrl", address)]).Build(), TimeProvider.System).Read(Ct);
}
