using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using RiskService.Settings;
using ServiceDefaults.Lists;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.Signals;

/// <summary>What other services told that wants a look: open ones first.</summary>
public static class ListSignals
{
    /// <param name="What">What was seen, in a sentence of the reader's language.</param>
    /// <param name="Count">Null where there is none to tell, or it is withheld.</param>
    /// <param name="StillSo">False once the facts no longer bear it.</param>
    /// <param name="Risks">Which it touches; none: no risk describes it yet.</param>
    public sealed record Row(
        Guid Id, SignalKind Kind, string What, FiscalYear FiscalYear, string? Division, string? Category, string? ProjectCode, int? Count, decimal? Baht, DateTimeOffset FirstSeenAt, DateTimeOffset SeenAt,
        bool StillSo, SignalDecision? Decision, Guid? RiskId, DateOnly? QuietUntil, IReadOnlyList<Touched> Risks);

    public sealed record Touched(Guid Id, string Code, string Event, int Score, RiskLevel Level);

    /// <param name="Status"><c>open</c>, <c>decided</c>, or all if left out.</param>
    public readonly record struct Filter(string? Status = null, string? Division = null);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder signals) => signals
        .MapGet("", Handle)
        .WithName(nameof(ListSignals))
        .WithSummary("Signals from other services, the open ones first, each with the risks that it touches; filter by status and division");

    public static async Task<Ok<PageOf<Row>>> Handle([AsParameters] Filter filter, [AsParameters] Paging paging, RiskDb db, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var page = await paging.Of(Of(db, filter, actor), one => one, ct);
        var terms = await db.SignalTermsOf(ThaiCalendar.DayInBangkok(clock.GetUtcNow()), ct);
        var rows = new List<Row>();
        foreach (var signal in page.Items)
            rows.Add(await RowOf(db, signal, terms, actor, ct));
        return TypedResults.Ok(new PageOf<Row>(rows, page.Page, page.PageSize, page.Total));
    }

    /// <summary>The same for the page.</summary>
    public static IQueryable<Signal> Of(RiskDb db, Filter filter, Actor actor)
    {
        var (signals, division) = (db.Signals.AsNoTracking().VisibleTo(actor), filter.Division);
        if (!string.IsNullOrEmpty(division))
            signals = signals.Where(signal => signal.Division == division);
        signals = filter.Status switch
        {
            null or "" => signals,
            "open" => signals.Where(signal => signal.Decision == null),
            "decided" => signals.Where(signal => signal.Decision != null),
            _ => signals.Where(_ => false),
        };
        return signals.OrderBy(signal => signal.Decision != null).ThenByDescending(signal => signal.FirstSeenAt).ThenBy(signal => signal.Id);
    }

    /// <summary>The same for the page.</summary>
    public static async Task<Row> RowOf(RiskDb db, Signal signal, SignalTerms terms, Actor actor, CancellationToken ct)
    {
        var appetite = (await db.SettingsOf(signal.FiscalYear, ct)).Scales.Appetite;
        var touched = signal.IsOpen ? await db.Touched(signal, terms, appetite, actor, ct) : [];
        return new(
            signal.Id, signal.Kind, SignalWords.WhatOf(signal), signal.FiscalYear, signal.Division, signal.Category, signal.ProjectCode, signal.Count, signal.Baht, signal.FirstSeenAt, signal.SeenAt,
            signal.StillSo, signal.Decision, signal.RiskId, signal.QuietUntil, [.. touched.Select(risk => new Touched(risk.Id, risk.Code, risk.Title, risk.Score, risk.Level))]);
    }
}
