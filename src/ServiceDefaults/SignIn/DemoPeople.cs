using System.Security.Cryptography;
using System.Text;

namespace ServiceDefaults.SignIn;

/// <summary>The ids of demo people follow from their user names, so that a service can prepare something for one before they first come.</summary>
public static class DemoPeople
{
    public static Guid IdOf(string userName) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"demo person {userName}")).AsSpan(0, 16));
}
