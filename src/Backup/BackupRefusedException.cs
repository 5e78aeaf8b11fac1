namespace Backup;

/// <summary>It can't be done, and nothing was changed; the message says why and what to do.</summary>
/// <param name="code">Stable, kebab-case.</param>
public sealed class BackupRefusedException(string code, string thai, string english) : Exception($"{thai} · {english}")
{
    public string Code => code;

    public string Thai => thai;

    public string English => english;
}
