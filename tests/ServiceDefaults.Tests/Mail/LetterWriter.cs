using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using ServiceDefaults.Mail;
using ServiceDefaults.Tests.Sample;
using Testing;

namespace ServiceDefaults.Tests.Mail;

/// <summary>A sample service that writes letters, on a clock that tests move.</summary>
internal static class LetterWriter
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <param name="port">Of the mail server on this machine; none for null.</param>
    /// <param name="drop">A folder instead.</param>
    /// <param name="heard">Hears the log.</param>
    /// <param name="settings">Of the section Mail.</param>
    public static void WritesLetters(this WebApplicationBuilder builder, int? port, string? drop = null, HeardLog? heard = null, params (string Name, string Value)[] settings)
    {
        builder.WebHost.UseSetting("Mail:From", "noreply@buengnakhon.example");
        builder.WebHost.UseSetting("Mail:FromName", "อบต.บึงนคร");
        builder.WebHost.UseSetting("Mail:Security", "none");
        if (port is not null)
        {
            builder.WebHost.UseSetting("Mail:Host", "127.0.0.1");
            builder.WebHost.UseSetting("Mail:Port", FormattableString.Invariant($"{port}"));
        }
        if (drop is not null)
            builder.WebHost.UseSetting("Mail:Drop", drop);
        foreach (var (name, value) in settings)
            builder.WebHost.UseSetting($"Mail:{name}", value);
        if (heard is not null)
            builder.Logging.AddProvider(heard);
        builder.Services.RemoveAll<TimeProvider>().AddSingleton<TimeProvider>(new TestClock());
        builder.AddMail();
    }

    public static TestClock Clock(this SampleService service) => (TestClock)service.Services.GetRequiredService<TimeProvider>();

    public static async Task<Guid> Send(this SampleService service, Letter letter)
    {
        await using var scope = service.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SampleDb>();
        scope.ServiceProvider.GetRequiredService<IMail>().Send(letter);
        await db.SaveChangesAsync(Ct);
        return db.ChangeTracker.Entries<QueuedLetter>().Single().Entity.Id;
    }

    public static Task<QueuedLetter> Letter(this SampleService service, Guid id) =>
        service.InDatabase(db => db.Set<QueuedLetter>().AsNoTracking().SingleAsync(letter => letter.Id == id, Ct));
}
