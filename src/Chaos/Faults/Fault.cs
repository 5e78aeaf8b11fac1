namespace Chaos.Faults;

/// <summary>Something that happens to a platform at work.</summary>
/// <param name="Kind">Of <see cref="FaultKinds"/>.</param>
/// <param name="Says">What exactly.</param>
/// <param name="Befall">Begins with it and ends with it: what people meet from then on is recovery.</param>
internal sealed record Fault(string Kind, string Says, Func<Task> Befall)
{
    /// <summary>What must be there before.</summary>
    public Func<Task> Before { get; init; } = () => Task.CompletedTask;

    /// <summary>Once everybody can work again.</summary>
    public Func<Task> After { get; init; } = () => Task.CompletedTask;
}
