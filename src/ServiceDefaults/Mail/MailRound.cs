using System.Net.Sockets;
using System.Security.Cryptography;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
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

    public async Task Run(CancellationToken stopping)
    {
        if (!_settings.IsOn)
            return;
        using var server = new SmtpClient();
        while (!stopping.IsCancellationRequested && await SendNext(server, stopping)) ;
        if (server.IsConnected)
            await server.DisconnectAsync(quit: true, stopping);
    }

    /// <returns>Whether it is worth to go on at once.</returns>
    private async Task<bool> SendNext(SmtpClient server, CancellationToken stopping)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stopping);
        var letter = await db.Set<QueuedLetter>().FromSql(
            $"select * from platform.letters where next_at <= {clock.GetUtcNow()} order by next_at limit 1 for update skip locked").SingleOrDefaultAsync(stopping);
        if (letter is null)
            return false;

        // A letter that has begun is finished while the process shuts down.
        var reachable = await Send(letter, server);
        await db.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        db.ChangeTracker.Clear();
        return reachable;
    }

    /// <returns>False if the server can't be reached: then the others wait, too.</returns>
    private async Task<bool> Send(QueuedLetter letter, SmtpClient server)
    {
        try
        {
            var message = Write(letter);
            if (!string.IsNullOrEmpty(_settings.Drop))
                await Drop(message, letter.Id);
            else
                await Hand(message, server);
            letter.Sent(clock.GetUtcNow());
            return true;
        }
        catch (SmtpCommandException refused) when ((int)refused.StatusCode >= 500 && refused.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted)
        {
            letter.Refused($"The server refused it ({(int)refused.StatusCode})", clock.GetUtcNow());
            log.LogWarning("A letter of kind {Kind} was refused by the mail server with {Status}", letter.Kind, (int)refused.StatusCode);
            return true;
        }
        catch (CryptographicException)
        {
            // Another replica may know a key that this one has yet to read.
            letter.TryLater("It can't be decrypted: its key is not there", clock.GetUtcNow());
            log.LogError("A letter of kind {Kind} can't be decrypted: its key is not there", letter.Kind);
            return true;
        }
        catch (Exception away) when (away is CommandException or ProtocolException or ServiceNotConnectedException or AuthenticationException
            or SslHandshakeException or SocketException or IOException or TimeoutException or UnauthorizedAccessException)
        {
            letter.TryLater(away.GetType().Name, clock.GetUtcNow());
            log.LogWarning("Letters wait: the mail server can't be used ({Reason})", away.GetType().Name); // its own words may repeat an address
            return false;
        }
    }

    private async Task Hand(MimeMessage message, SmtpClient server)
    {
        if (!server.IsConnected)
        {
            await server.ConnectAsync(_settings.Host!, _settings.Port, _settings.Security switch
            {
                "tls" => SecureSocketOptions.SslOnConnect,
                "none" => SecureSocketOptions.None,
                _ => SecureSocketOptions.StartTls,
            });
            if (!string.IsNullOrEmpty(_settings.User))
                await server.AuthenticateAsync(_settings.User, _settings.Password ?? "");
        }

        await server.SendAsync(message);
    }

    private async Task Drop(MimeMessage message, Guid id)
    {
        Directory.CreateDirectory(_settings.Drop!);
        var file = Path.Combine(_settings.Drop!, $"{id}.eml");
        await message.WriteToAsync(file + ".part");
        File.Move(file + ".part", file, overwrite: true); // whoever looks finds it whole
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
