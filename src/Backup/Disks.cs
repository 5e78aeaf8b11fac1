using System.Text.RegularExpressions;

namespace Backup;

/// <summary>Which file system a directory lies on.</summary>
public static partial class Disks
{
    /// <summary>Whether both lie on one. A directory that is still to be made lies where the one above it does.</summary>
    public static bool AreSame(string one, string other)
    {
        var mounts = File.ReadAllLines("/proc/self/mountinfo").Select(line => line.Split(' ')).Select(fields => (Path: Plain(fields[4]), Device: fields[2])).ToList();
        return Of(one) == Of(other);

        string Of(string path) => mounts.Where(mount => IsBelow(Path.GetFullPath(path), mount.Path)).MaxBy(mount => mount.Path.Length).Device;
    }

    private static bool IsBelow(string path, string mount) => mount == "/" || path == mount || path.StartsWith(mount + '/', StringComparison.Ordinal);

    /// <summary>The kernel writes a space in a name as \040.</summary>
    private static string Plain(string written) => Octal().Replace(written, match => ((char)Convert.ToInt32(match.Groups[1].Value, 8)).ToString());

    [GeneratedRegex(@"\\([0-7]{3})")]
    private static partial Regex Octal();
}
