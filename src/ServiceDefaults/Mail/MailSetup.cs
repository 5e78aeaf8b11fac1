using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MimeKit;
using ServiceDefaults.Vitals;

namespace ServiceDefaults.Mail;

/// <summary>For services that write to people: <c>AddMail</c> in Program.cs, and <c>AddMailTables</c> in the DbContext's model.</summary>
public static class MailSetup
{
    internal const string Purpose = "ServiceDefaults.Mail";

    public static IHostApplicationBuilder AddMail(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<MailSettings>().BindConfiguration("Mail")
            .Validate(mail => mail.Security is "starttls" or "tls" or "none", "Mail:Security is starttls, tls or none.")
            .Validate(mail => MailboxAddress.TryParse(mail.From, out _), "Mail:From is an e-mail address.")
            .Validate(mail => string.IsNullOrEmpty(mail.Host) || Uri.CheckHostName(mail.Host) is not UriHostNameType.Unknown, "Mail:Host is the name or the number of a machine.")
            .Validate(mail => mail.Port is > 0 and <= ushort.MaxValue, "Mail:Port is a number from 1 to 65535.")
            .ValidateOnStart();
        builder.Services.AddScoped<IMail, MailQueue>().AddScoped<IVital, FailedLetters>();
        builder.Services.AddScoped<MailRound>().AddSingleton<MailLag>();
        builder.Services.AddHostedService<MailDispatcher>();
        return builder;
    }

    private sealed class MailQueue(DbContext db, IDataProtectionProvider protection, IOptions<MailSettings> settings, TimeProvider clock, ILogger<MailQueue> log) : IMail
    {
        public bool IsOn => settings.Value.IsOn;

        public void Send(Letter letter)
        {
            if (!IsOn)
                return;
            if (MailboxAttribute.Takes(letter.To))
            {
                db.Add(QueuedLetter.Of(letter, protection.CreateProtector(Purpose), clock.GetUtcNow()));
                return;
            }

            log.LogWarning("A letter of kind {Kind} reaches nobody: its address is none", letter.Kind);
            db.Add(QueuedLetter.Undeliverable(letter.Kind, clock.GetUtcNow()));
        }
    }
}
