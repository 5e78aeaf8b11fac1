using MailKit.Net.Smtp;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MimeKit;

namespace ServiceDefaults.Mail;

/// <summary>
/// Sends the letters whose time has come, one after the other. A letter's row is locked while it is sent, and others skip it: no two
/// processes send it at once. Only a process that dies between the server's word and its own commit makes a letter leave twice, and then
/// with the same Message-ID, by which mail programs know it.
/// </summary>
internal sealed class MailRound(DbContext db, IDataProtectionProvider protection, IOptions<MailSettings> settings, TimeProvider clock, ILogger<MailRound> log)
{
    private readonly MailSettings _settings = settings.Value;
    private readonly IDataProtector _protector = protection.CreateProtector(MailSetup.Purpose);

    /// <summary>How many letters were tried.</summary>
    public int Tried { get; private set; }

    /// <summary>Why the server can't be used: then the others wait, too.</summary>
    public string? Away { get; private set; }

    public async Task Run(CancellationToken stopping)
    {
        if (!_settings.IsOn)
            return;
        await using var server = new MailServer(_settings);
        while (Away is null && !stopping.IsCancellationRequested && await SendNext(server, stopping))
            Tried++;
    }

    /// <returns>False if no letter's time has come.</returns>
    private async Task<bool> SendNext(MailServer server, CancellationToken stopping)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stopping);
        var letter = await db.Set<QueuedLetter>().FromSql(
            $"select * from platform.letters where next_at <= {clock.GetUtcNow()} order by next_at limit 1 for update skip locked").SingleOrDefaultAsync(stopping);
        if (letter is null)
            return false;

        // A letter that has begun is finished while the process shuts down.
        await Send(letter, server);
        await db.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        if (letter.FailedAt is not null)
            log.LogWarning("Letter {LetterId} of kind {Kind} reached nobody after {Attempts} attempts: {Reason}", letter.Id, letter.Kind, letter.Attempts, letter.Error);
        db.ChangeTracker.Clear();
        return true;
    }

    private async Task Send(QueuedLetter letter, MailServer server)
    {
        try
        {
            await server.Hand(Write(letter), letter.Id);
            letter.Sent(clock.GetUtcNow());
        }
        catch (SmtpCommandException refused)
        {
            var why = $"The server refused it ({(int)refused.StatusCode})";
            if ((int)refused.StatusCode < 500)
                letter.TryLater(why, clock.GetUtcNow()); // a full mailbox, or a server that lets strangers wait
            else
                letter.Refused(why, clock.GetUtcNow());
        }
        catch (MailServerAwayException away)
        {
            Away = away.Message;
            letter.TryLater(away.Message, clock.GetUtcNow());
        }
        catch (ParseException)
        {
            letter.Refused(QueuedLetter.NoAddress, clock.GetUtcNow());
        }
        catch (Exception fault)
        {
            // Something in this one letter, such as a key that this replica has yet to read: the others leave all the same.
            if (letter.Attempts == 0)
                log.LogError("Letter {LetterId} of kind {Kind} can't be sent and is tried again later: {Fault}{Trace}", letter.Id, letter.Kind, fault.GetType().Name, fault.StackTrace); // its message may repeat an address
            letter.TryLater(fault.GetType().Name, clock.GetUtcNow());
            await server.HangUp(); // nobody knows where its conversation stopped
        }
    }

    private MimeMessage Write(QueuedLetter queued)
    {
        var letter = queued.Open(_protector);
        var from = MailboxAddress.Parse(_settings.From);
        var message = new MimeMessage
        {
            Subject = letter.Subject,
            Body = new TextPart("plain") { Text = letter.Text },
            Date = queued.CreatedAt,
            MessageId = $"{queued.Id}@{from.Domain}",
        };
        message.From.Add(new MailboxAddress(_settings.FromName, from.Address));
        message.To.Add(MailboxAddress.Parse(letter.To));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated"); // so that nobody's absence notice answers
        return message;
    }
}
