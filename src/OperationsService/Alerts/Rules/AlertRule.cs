using System.Globalization;
using OperationsService.Alerts.Watching;

namespace OperationsService.Alerts.Rules;

/// <summary>How soon somebody must see to it.</summary>
public enum Severity
{
    /// <summary>Today: the work of the divisions goes on.</summary>
    Warning,

    /// <summary>Now: something does not work, or is about to be lost.</summary>
    Critical,
}

/// <summary>What a rule found to be ill.</summary>
/// <param name="Subject">Which one: a service, a queue, a disk; empty where there is only one. Never a person.</param>
/// <param name="Value">In the unit of the rule's limit; 0 where it has none.</param>
public sealed record Finding(string Subject, decimal Value);

/// <summary>From where on a rule calls something ill. An administrator may choose another one between the bounds.</summary>
/// <param name="Means">What the number says, with its unit.</param>
public sealed record Limit(int Usual, int Least, int Most, Bilingual Means);

/// <summary>How a rule rings, unless an administrator chose otherwise, or as one did.</summary>
/// <param name="Limit">Null for a rule that has none.</param>
/// <param name="RingsAfter">For how long it must be ill before it rings: what heals by itself wakes nobody.</param>
/// <param name="OverAfter">For how long it must be well before it is over: what comes and goes is one alert, not twenty.</param>
public sealed record Ringing(bool IsOn, int? Limit, TimeSpan RingsAfter, TimeSpan OverAfter);

/// <summary>Something that must not be in a platform that works: how it is seen, and what to do then.</summary>
public sealed record AlertRule
{
    /// <summary>Stable, kebab-case: integrations branch on it, and it names the section of the runbook.</summary>
    public required string Code { get; init; }
    public required Severity Severity { get; init; }

    /// <summary>What is ill, in a few words.</summary>
    public required Bilingual Title { get; init; }

    /// <summary>What to do first, in one sentence.</summary>
    public required Bilingual ToDo { get; init; }

    /// <summary>Null where there is nothing to choose: a service answers or it does not.</summary>
    public Limit? Limit { get; init; }
    public TimeSpan RingsAfter { get; init; } = TimeSpan.Zero;
    public TimeSpan OverAfter { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>All that is ill by this limit, nothing for all is well, and null where nobody could tell: then whatever rings goes on ringing.</summary>
    public required Func<Observed, decimal, IEnumerable<Finding>?> Look { get; init; }

    /// <summary>A finding in words.</summary>
    public required Func<Finding, Bilingual> Say { get; init; }

    /// <summary>The page of this service on which it is seen and healed, from its root; by the finding's subject.</summary>
    public required Func<string, string> Page { get; init; }

    /// <summary>Its section of the runbook.</summary>
    public string Runbook => $"runbook#{Code}";

    public Ringing Usual => new(true, Limit?.Usual, RingsAfter, OverAfter);

    internal static string Number(decimal value) => value.ToString("#,0.#", CultureInfo.InvariantCulture);
}
