using System.ComponentModel.DataAnnotations;
using ServiceDefaults.Values;
using TrainingService.Expenses;

namespace TrainingService.Events;

/// <summary>An event as it is written, new or changed. What is wrong with its parts, <see cref="EventChecks"/> says, all of it at once.</summary>
/// <param name="Course">Code of a course.</param>
/// <param name="ProjectCode">Of the plan: <c>1-03</c>; the caller's division must be responsible for it.</param>
/// <param name="StartsAt">In the fiscal year.</param>
/// <param name="EndsAt">After the start, in the fiscal year.</param>
/// <param name="Premises">state (the own hall) where it is not said: the stricter ceilings.</param>
/// <param name="Sessions">By the clock in Thailand, inside the event; mornings and afternoons of its days where none is given.</param>
/// <param name="Materials">Names of handouts.</param>
public sealed record EventRequest(
    [Required, StringLength(32)] string Course,
    [Required, StringLength(8)] string ProjectCode,
    [Required] FiscalYear? FiscalYear,
    [Required, StringLength(TrainingEvent.LongestTitle, MinimumLength = 5)] string Title,
    [Required] DateTimeOffset? StartsAt,
    [Required] DateTimeOffset? EndsAt,
    [Required, StringLength(TrainingEvent.LongestVenue, MinimumLength = 3)] string Venue,
    [Required, Range(1, TrainingEvent.MostPeople)] int? Capacity,
    IReadOnlyList<TargetGroup>? TargetGroups = null,
    IReadOnlyList<SpeakerGiven>? Speakers = null,
    IReadOnlyList<LineGiven>? BudgetLines = null,
    Premises? Premises = null,
    IReadOnlyList<SessionGiven>? Sessions = null,
    IReadOnlyList<string>? Materials = null);

/// <param name="StateOfficer">An officer of the state: another ceiling holds.</param>
/// <param name="Hours">Of teaching.</param>
public sealed record SpeakerGiven(string? Name, bool? StateOfficer, decimal? Hours);

/// <param name="Date">Of the session, in Thailand.</param>
public sealed record SessionGiven(DateOnly? Date, TimeOnly? From, TimeOnly? To);

/// <summary>An expense line: quantity × people × rate must be the amount.</summary>
/// <param name="Kind">What it pays for; by the words of the item where it is not said.</param>
/// <param name="Rate">Baht for one.</param>
/// <param name="People">Null where it is for no number of people.</param>
/// <param name="Amount">Baht.</param>
/// <param name="Speaker">Of a speaker's line, where the event has speakers of both types.</param>
/// <param name="ExceptionReason">Why the rate is above its ceiling: a superior decides before the money can be asked for.</param>
public sealed record LineGiven(
    string? Item, decimal? Quantity, string? Unit, decimal? Rate, int? People, decimal? Amount, ExpenseKind? Kind = null, SpeakerType? Speaker = null, string? ExceptionReason = null);
