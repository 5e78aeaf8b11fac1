namespace LocalHosting.Servers;

/// <summary>Where PostgreSQL's programs are on this machine.</summary>
internal sealed record PostgresPrograms(string Directory)
{
    private const string DebianRoot = "/usr/lib/postgresql";

    private static readonly string[] Libraries = ["lib", "lib/postgresql"];

    public string Server => Path.Combine(Directory, "postgres");
    public string InitDb => Path.Combine(Directory, "initdb");
    public string Psql => Path.Combine(Directory, "psql");
    public string BaseBackup => Path.Combine(Directory, "pg_basebackup");
    public string VerifyBackup => Path.Combine(Directory, "pg_verifybackup");
    public string AmCheck => Path.Combine(Directory, "pg_amcheck");

    /// <summary>The major version of the data in a directory.</summary>
    public static int VersionOf(string dataDirectory) => Version(File.ReadAllText(Path.Combine(dataDirectory, "PG_VERSION")).Trim());

    /// <summary>Whether data of this major version can be read on this machine.</summary>
    public static bool IsInstalled(int version) =>
        File.Exists(Path.Combine(DebianRoot, version.ToString(System.Globalization.CultureInfo.InvariantCulture), "bin", "postgres")) || Find("/nowhere") is { } other && !other.Directory.StartsWith(DebianRoot, StringComparison.Ordinal);

    /// <summary>Whether the extension pg_stat_statements came with it; Debian's package has it, others call it contrib.</summary>
    public bool CanCountStatements => Libraries.Any(libraries => File.Exists(Path.Combine(Directory, "..", libraries, "pg_stat_statements.so")));

    /// <summary>The programs that fit the data directory, or the newest if it is still to be made.</summary>
    /// <exception cref="NotInstalledException">There are none.</exception>
    public static PostgresPrograms Find(string dataDirectory, string debianRoot = DebianRoot, string? path = null)
    {
        var versionFile = Path.Combine(dataDirectory, "PG_VERSION");
        var version = File.Exists(versionFile) ? File.ReadAllText(versionFile).Trim() : null;
        var installed = Debian(debianRoot)
            .Concat((path ?? Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries))
            .Select(directory => new PostgresPrograms(directory))
            .Where(programs => File.Exists(programs.Server) && File.Exists(programs.InitDb) && File.Exists(programs.Psql));

        if (version is null)
        {
            return installed.FirstOrDefault() ?? throw new NotInstalledException(
                "PostgreSQL is not installed. Install it with `./platform setup` (Debian: apt-get install postgresql).");
        }

        // The data of one major version can't be read by another.
        return installed.FirstOrDefault(programs => programs.Directory == Path.Combine(debianRoot, version, "bin"))
            ?? installed.FirstOrDefault(programs => !programs.Directory.StartsWith(debianRoot, StringComparison.Ordinal))
            ?? throw new NotInstalledException(
                $"The data in {dataDirectory} need PostgreSQL {version}, which is not installed (Debian: apt-get install postgresql-{version}).");
    }

    private static IEnumerable<string> Debian(string root) => System.IO.Directory.Exists(root)
        ? System.IO.Directory.GetDirectories(root).OrderByDescending(Version).Select(version => Path.Combine(version, "bin"))
        : [];

    private static int Version(string directory) => int.TryParse(Path.GetFileName(directory), out var version) ? version : 0;
}
