using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Lists;
using ServiceDefaults.Values;
using TrainingService.Data;

namespace TrainingService.Families;

/// <summary>The filled forms, newest day first: kind and day, and nothing of what they say.</summary>
public static class ListFamilyForms
{
    /// <param name="KeptUntil">The day on which it is deleted by itself.</param>
    public sealed record Line(Guid Id, FamilyKind Kind, FiscalYear FiscalYear, DateOnly Day, DateOnly KeptUntil);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder families) => families
        .MapGet("", Handle)
        .WithName(nameof(ListFamilyForms))
        .WithSummary("Filled family forms by kind and day (social-welfare officers alone)");

    public static async Task<Ok<PageOf<Line>>> Handle([AsParameters] Paging paging, TrainingDb db, FamilySettings settings, CancellationToken ct, int? fiscalYear = null) =>
        TypedResults.Ok(await Page(db, settings, fiscalYear, paging, ct));

    internal static Task<PageOf<Line>> Page(TrainingDb db, FamilySettings settings, int? year, Paging paging, CancellationToken ct)
    {
        var forms = db.FamilyForms.AsNoTracking();
        if (year is { } wanted)
            forms = FiscalYear.TryParse(wanted.ToString(System.Globalization.CultureInfo.InvariantCulture), null, out var fiscalYear) ? forms.Where(form => form.FiscalYear == fiscalYear) : forms.Where(_ => false);
        return paging.Of(forms.OrderByDescending(form => form.Day).ThenBy(form => form.Id), form => new Line(form.Id, form.Kind, form.FiscalYear, form.Day, settings.KeptUntil(form.Day)), ct);
    }
}
