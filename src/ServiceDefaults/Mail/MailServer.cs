using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace ServiceDefaults.Mail;

/// <summary>The server can't be reached, or wants something that the settings do not give it: no letter is to blame.</summary>
/// <param name="message">For administrators. What the server itself said is left out: it may repeat an address.</param>
internal sealed class MailServerAwayException(string message, Exception inner) : IOException(message, inner);

/// <summary>The way out for the letters of one round: one connection to the mail server, or a folder.</summary>
internal sealed class MailServer(MailSettings settings) : IAsyncDisposable
{
    private readonly SmtpClient _client = new();

    /// <summary>Hands the message over; when this returns, it has left.</summary>
    /// <param name="id">Of the letter.</param>
    /// <exception cref="MailServerAwayException">The others need not be tried.</exception>
    /// <exception cref="SmtpCommandException">It is this one that the server does not take.</exception>
    public async Task Hand(MimeMessage message, Guid id)
    {
        try
        {
            await (string.IsNullOrEmpty(settings.Drop) ? Send(message) : Drop(message, id));
        }
        catch (Exception away) when (IsAway(away))
        {
            throw new MailServerAwayException(Reason(away), away);
        }
    }

    /// <summary>Ends a conversation of which nobody knows where it stopped; the next letter begins another.</summary>
    public Task HangUp() => _client.IsConnected ? _client.DisconnectAsync(quit: false) : Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_client.IsConnected)
            await _client.DisconnectAsync(quit: true);
        _client.Dispose();
    }

    private async Task Send(MimeMessage message)
    {
        if (!_client.IsConnected)
        {
            await _client.ConnectAsync(settings.Host!, settings.Port, settings.Security switch
            {
                "tls" => SecureSocketOptions.SslOnConnect,
                "none" => SecureSocketOptions.None,
                _ => SecureSocketOptions.StartTls,
            });
            if (!string.IsNullOrEmpty(settings.User))
                await _client.AuthenticateAsync(settings.User, settings.Password ?? "");
        }

        await _client.SendAsync(message);
    }

    private async Task Drop(MimeMessage message, Guid id)
    {
        Directory.CreateDirectory(settings.Drop!);
        var file = Path.Combine(settings.Drop!, $"{id}.eml");
        await message.WriteToAsync(file + ".part");
        File.Move(file + ".part", file, overwrite: true); // whoever looks finds it whole
    }

    /// <summary>The recipient or the text. 421 says that the server has no time for anybody.</summary>
    private static bool IsOfTheLetter(SmtpCommandException refused) =>
        refused.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted && refused.StatusCode is not SmtpStatusCode.ServiceNotAvailable;

    private static bool IsAway(Exception exception) => exception switch
    {
        SmtpCommandException refused => !IsOfTheLetter(refused),
        // The server has no STARTTLS, or no sign-in that we know: MailKit's NotSupportedException.
        NotSupportedException or ServiceNotAuthenticatedException or ServiceNotConnectedException or AuthenticationException or ProtocolException
            or SslHandshakeException or SocketException or IOException or TimeoutException or UnauthorizedAccessException => true,
        _ => false,
    };

    private static string Reason(Exception away) => away switch
    {
        SmtpCommandException said => FormattableString.Invariant($"the server answers {(int)said.StatusCode}"),
        ServiceNotAuthenticatedException => "the server wants a sign-in, or a secure connection first: see Mail:User, Mail:Password, Mail:Security",
        NotSupportedException or SslHandshakeException or SocketException or TimeoutException => $"{away.GetType().Name}: {away.Message.Split('\n')[0].Trim()}",
        _ => away.GetType().Name,
    };
}
