using System.Security.Cryptography;
using System.Text.Json;

namespace LocalHosting.Running;

/// <summary>Passwords that are generated once and kept in <c>secrets.json</c>, which only its owner can read.</summary>
internal sealed class Secrets
{
    private const string Characters = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    private readonly Lock changing = new();
    private readonly string file;
    private readonly Dictionary<string, string> values;

    private Secrets(string file, Dictionary<string, string> values) => (this.file, this.values) = (file, values);

    public static Secrets Open(string directory)
    {
        var file = Path.Combine(directory, "secrets.json");
        return new Secrets(file, File.Exists(file) ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file))! : []);
    }

    /// <summary>The secret of that name: given by the variable <c>Parameters__name</c>, kept, or generated now.</summary>
    public string Get(string name, int length)
    {
        if (Environment.GetEnvironmentVariable($"Parameters__{name.Replace('-', '_')}") is { Length: > 0 } given)
            return given;
        lock (changing)
        {
            if (values.TryGetValue(name, out var kept))
                return kept;
            values[name] = RandomNumberGenerator.GetString(Characters, length);
            Save();
            return values[name];
        }
    }

    private void Save()
    {
        // A new file that takes the old one's place: whoever reads sees the old or the new, never half of one.
        var next = file + ".new";
        File.Delete(next);
        using (var stream = new FileStream(next, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        }))
            JsonSerializer.Serialize(stream, values, Json);
        File.Move(next, file, overwrite: true);
    }
}
