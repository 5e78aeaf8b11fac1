namespace Chaos.Work;

/// <summary>One request and what became of it.</summary>
/// <param name="Service">Whose it is, by its path; <c>gateway</c> where it belongs to none.</param>
/// <param name="IsWork">It changes something, and is repeated until it is accepted. Others only look.</param>
/// <param name="Status">Null where the connection was refused or broke.</param>
/// <param name="Wrong">What nobody should get, not even while something is away; null where the answer is one that people can live with.</param>
internal sealed record Seen(DateTimeOffset Asked, DateTimeOffset Heard, string Service, bool IsWork, int? Status, string? Wrong)
{
    public TimeSpan Took => Heard - Asked;

    public bool Failed => Status is null or >= 500;
}
