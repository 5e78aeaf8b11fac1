using System.Text.Json;

namespace DemoYear;

/// <summary>What a platform says in its data directory of the servers that it started.</summary>
internal static class PlatformFiles
{
    /// <param name="instance">Of a service or server, such as <c>plan</c> or <c>postgres</c>.</param>
    public static int Port(string data, string instance) => Read(data, "ports.json").GetProperty(instance).GetInt32();

    /// <param name="server"><c>postgres</c> or <c>messaging</c>.</param>
    public static string Password(string data, string server) => Read(data, "secrets.json").GetProperty($"{server}-password").GetString()!;

    private static JsonElement Read(string data, string file) => JsonElement.Parse(File.ReadAllText(Path.Combine(data, file)));
}
