using System.Globalization;

namespace LocalHosting.Processes;

/// <summary>An account of this machine.</summary>
public sealed record SystemUser(string Name, uint UserId, uint GroupId)
{
    /// <summary>The account of that name, or null if the machine has none.</summary>
    public static SystemUser? Find(string name) => (
        from line in File.ReadLines("/etc/passwd")
        let field = line.Split(':')
        where field.Length > 3 && field[0] == name
        select new SystemUser(name, Number(field[2]), Number(field[3]))).FirstOrDefault();

    /// <summary>
    /// What to put before a command so that it runs as this user (only root can do this) and reaches one directory as
    /// <see cref="HeldDirectory"/>. By its path, the user may be unable to: it can lie below a directory that is closed to
    /// others, such as root's home.
    /// </summary>
    internal IReadOnlyList<string> Running(string directory) =>
    [
        "/bin/sh", "-c", """exec 9<"$0"; exec "$@" """, directory,
        "setpriv", $"--reuid={Name}", string.Create(CultureInfo.InvariantCulture, $"--regid={GroupId}"), "--init-groups",
    ];

    /// <summary>The name under which the directory given to <see cref="Running"/> is reached.</summary>
    internal const string HeldDirectory = "/proc/self/fd/9";

    private static uint Number(string text) => uint.Parse(text, CultureInfo.InvariantCulture);
}
