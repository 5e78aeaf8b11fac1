namespace ServiceDefaults.Vitals;

/// <summary>A number that a service adds to its vitals: registered as a scoped service, measured a few times a minute, so it has to be cheap.</summary>
public interface IVital
{
    /// <summary>A stable word that says the unit where it is none of things: <c>failed-sign-ins</c>.</summary>
    string Name { get; }

    Task<double> Measure(CancellationToken ct);
}
