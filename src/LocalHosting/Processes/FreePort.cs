using System.Net;
using System.Net.Sockets;

namespace LocalHosting.Processes;

/// <summary>Ports on which nobody listens.</summary>
public static class FreePort
{
    // Below the range from which Linux takes the near ends of outgoing connections (32768 and up),
    // so that a port found free is not taken by a passing connection a moment later.
    private const int First = 20000, Last = 32000;

    /// <summary>A free port.</summary>
    public static int Next()
    {
        while (true)
        {
            var port = Random.Shared.Next(First, Last);
            if (IsFree(port))
                return port;
        }
    }

    /// <summary>Whether nobody listens on this port, on any address of this machine.</summary>
    public static bool IsFree(int port)
    {
        try
        {
            using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            probe.Bind(new IPEndPoint(IPAddress.Any, port));
            probe.Listen();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
