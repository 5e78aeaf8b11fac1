using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace OperationsService.Health;

/// <summary>The certificate of the public address.</summary>
/// <param name="From">When its time began.</param>
/// <param name="Until">When browsers begin to refuse it.</param>
public sealed record CertificateView(DateTimeOffset From, DateTimeOffset Until);

/// <summary>Looks at the certificate that people get at the public address, at most once an hour; where that is not https there is none.</summary>
public sealed class PublicCertificate(IConfiguration settings, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private Seen? _last;

    private sealed record Seen(DateTimeOffset At, CertificateView View);

    public bool IsHttps => Address is { Scheme: "https" };

    private Uri? Address => Uri.TryCreate(settings["Platform:PublicUrl"], UriKind.Absolute, out var address) ? address : null;

    /// <summary>Null where there is none, or where the address can't be reached from here.</summary>
    public async Task<CertificateView?> Read(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (!IsHttps || (_last is { } last && now >= last.At && now - last.At < Kept))
            return IsHttps ? _last?.View : null;
        if (await Look(Address!, ct) is not { } view)
            return null;
        _last = new(now, view);
        return view;
    }

    private static async Task<CertificateView?> Look(Uri address, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        CertificateView? seen = null;
        try
        {
            using var connection = new TcpClient();
            await connection.ConnectAsync(address.IdnHost, address.Port, limit.Token);
            await using var tls = new SslStream(connection.GetStream());
            await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = address.IdnHost, RemoteCertificateValidationCallback = Note }, limit.Token);
        }
        catch (Exception unreachable) when (unreachable is SocketException or IOException or AuthenticationException || (unreachable is OperationCanceledException && !ct.IsCancellationRequested))
        {
            // Nothing is sent over it, and one that is refused was seen all the same.
        }

        return seen;

        bool Note(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
        {
            if (certificate is X509Certificate2 shown)
                seen = new(shown.NotBefore, shown.NotAfter);
            return errors is SslPolicyErrors.None;
        }
    }
}
