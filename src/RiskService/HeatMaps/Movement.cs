using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using RiskService.Register;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.HeatMaps;

/// <summary>What became of a risk between two times.</summary>
public enum Move
{
    Rose,
    Fell,
    Stayed,

    /// <summary>It was not there before.</summary>
    Added,

    /// <summary>It was open before, and is closed now.</summary>
    Closed,

    /// <summary>It was open in the year before, and no risk of this year goes on from it: the register may not be filled yet.</summary>
    NotTakenOver,
}

/// <summary>How many risks moved in which way.</summary>
/// <param name="NotTakenOver">Null against an earlier day of the same year.</param>
public sealed record Movement(int Rose, int Fell, int Stayed, int Added, int Closed, int? NotTakenOver)
{
    public int? Of(Move move) => move switch
    {
        Move.Rose => Rose,
        Move.Fell => Fell,
        Move.Stayed => Stayed,
        Move.Added => Added,
        Move.Closed => Closed,
        _ => NotTakenOver,
    };
}

/// <summary>A risk with its score before and now.</summary>
public sealed class MovedRisk
{
    public Guid Id { get; init; }
    public string Code { get; init; } = "";
    public string Division { get; init; } = "";
    public string Event { get; init; } = "";

    /// <summary>Null when it was not there.</summary>
    public int? Before { get; init; }

    /// <summary>Null when it is no longer there.</summary>
    public int? Now { get; init; }
}

/// <summary>Compares the open risks of a year with those of the year before, by what each goes on from, or with an earlier day, by their assessments.</summary>
internal sealed class Moves(RiskDb db, FiscalYear year, HeatMapFilter filter, Actor actor)
{
    public async Task<Movement> Count(DateOnly? since, CancellationToken ct)
    {
        var changes = await Present(since).GroupBy(one => one.Now - one.Before).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(ct);
        int Sum(Func<int?, bool> which) => changes.Where(change => which(change.Key)).Sum(change => change.Count);
        return new(
            Sum(by => by > 0), Sum(by => by < 0), Sum(by => by == 0), Sum(by => by is null), await Closed(since).CountAsync(ct), since is null ? await NotTakenOver().CountAsync(ct) : null);
    }

    /// <summary>Those that moved so, the largest change first.</summary>
    public IQueryable<MovedRisk> List(Move move, DateOnly? since) => move switch
    {
        Move.Rose => Ordered(Present(since).Where(one => one.Now > one.Before)),
        Move.Fell => Ordered(Present(since).Where(one => one.Now < one.Before)),
        Move.Stayed => Ordered(Present(since).Where(one => one.Now == one.Before)),
        Move.Added => Ordered(Present(since).Where(one => one.Before == null)),
        Move.Closed => Gone(Closed(since)),
        _ => Gone(NotTakenOver()),
    };

    private static IOrderedQueryable<MovedRisk> Ordered(IQueryable<MovedRisk> present) =>
        present.OrderByDescending(one => Math.Abs((one.Now ?? 0) - (one.Before ?? 0))).ThenBy(one => one.Code).ThenBy(one => one.Id);

    private static IQueryable<MovedRisk> Gone(IQueryable<Risk> gone) => gone.OrderByDescending(risk => risk.Score).ThenBy(risk => risk.Code).ThenBy(risk => risk.Id)
        .Select(risk => new MovedRisk { Id = risk.Id, Code = risk.Code, Division = risk.Division, Event = risk.Title, Before = risk.Score });

    private IQueryable<Risk> Visible => filter.Of(db.Risks.AsNoTracking().VisibleTo(actor));

    private IQueryable<Risk> Open => Visible.Where(risk => risk.FiscalYear == year && risk.ClosedAt == null);

    private IQueryable<MovedRisk> Present(DateOnly? since)
    {
        if (since is null)
        {
            return from risk in Open
                   from before in db.Risks.Where(before => before.Id == risk.PreviousId).DefaultIfEmpty()
                   select new MovedRisk { Id = risk.Id, Code = risk.Code, Division = risk.Division, Event = risk.Title, Before = (int?)before.Score, Now = risk.Score };
        }

        var end = ThaiCalendar.StartOf(since.Value.AddDays(1));
        return from risk in Open
               from before in db.Assessments.Where(one => one.RiskId == risk.Id && one.At < end).OrderByDescending(one => one.No).Take(1).DefaultIfEmpty()
               select new MovedRisk { Id = risk.Id, Code = risk.Code, Division = risk.Division, Event = risk.Title, Before = (int?)before.Score, Now = risk.Score };
    }

    private IQueryable<Risk> Closed(DateOnly? since)
    {
        if (since is { } day)
        {
            var end = ThaiCalendar.StartOf(day.AddDays(1));
            return Visible.Where(risk => risk.FiscalYear == year && risk.AddedAt < end && risk.ClosedAt >= end);
        }

        return OpenBefore.Where(risk => !Next.Any(next => next.PreviousId == risk.Id && next.ClosedAt == null) && (risk.ClosedAt != null || Next.Any(next => next.PreviousId == risk.Id)));
    }

    private IQueryable<Risk> NotTakenOver() => OpenBefore.Where(risk => risk.ClosedAt == null && !Next.Any(next => next.PreviousId == risk.Id));

    /// <summary>All of this year, whoever may see them: what goes on from a risk is of its own division.</summary>
    private IQueryable<Risk> Next => db.Risks.Where(next => next.FiscalYear == year);

    /// <summary>Those of the year before that were still open when this year began.</summary>
    private IQueryable<Risk> OpenBefore
    {
        get
        {
            var begin = ThaiCalendar.StartOf(year.FirstDay);
            return FiscalYear.TryParse(FormattableString.Invariant($"{year.Year - 1}"), null, out var before)
                ? Visible.Where(risk => risk.FiscalYear == before && (risk.ClosedAt == null || risk.ClosedAt >= begin))
                : Visible.Where(_ => false);
        }
    }
}
