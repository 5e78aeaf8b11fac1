using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using MimeKit;

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
            .ValidateOnStart();
        builder.Services.AddScoped<IMail, MailQueue>();
        builder.Services.AddScoped<MailRound>();
        builder.Services.AddHostedService<MailDispatcher>();
        return builder;
    }

    private sealed class MailQueue(DbContext db, IDataProtectionProvider protection, IOptions<MailSettings> settings, TimeProvider clock) : IMail
    {
        public bool IsOn => settings.Value.IsOn;

        public void Send(Letter letter)
        {
            if (!MailboxAddress.TryParse(letter.To, out var address) || address.Domain == "")
                throw new ArgumentException("The address is none.", nameof(letter));
            if (IsOn)
                db.Add(QueuedLetter.Of(letter, protection.CreateProtector(Purpose), clock.GetUtcNow()));
        }
    }
}
