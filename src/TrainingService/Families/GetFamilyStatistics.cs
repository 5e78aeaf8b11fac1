using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Values;
using TrainingService.Data;

namespace TrainingService.Families;

/// <summary>
/// What family forms of a fiscal year say together. Computed by opening them here; nothing of it is kept or logged. They enter in steps of five,
/// so that nobody who looks before and after a family was with the officer learns what it said.
/// </summary>
public static class GetFamilyStatistics
{
    /// <param name="Counters">How many forms there are, against the plan's goals.</param>
    /// <param name="Kinds">What they say.</param>
    public sealed record Answer(FiscalYear FiscalYear, IReadOnlyList<FamilyCounter> Counters, IReadOnlyList<KindFigures> Kinds);

    /// <param name="Forms">How many of them are counted here: a multiple of five.</param>
    /// <param name="Levels">Of assessments: low, medium, high; null where it is withheld; empty for questionnaires.</param>
    public sealed record KindFigures(FamilyKind Kind, int Forms, IReadOnlyList<QuestionFigures> Questions, IReadOnlyList<LevelFigures> Levels);

    public sealed record QuestionFigures(int No, string Text, IReadOnlyList<ChoiceFigures> Choices);

    /// <param name="Count">Null where it is withheld: fewer than five, or what would tell such a number.</param>
    public sealed record ChoiceFigures(string Text, int? Count);

    /// <param name="Count">Null where it is withheld.</param>
    public sealed record LevelFigures(FamilyLevel Level, int? Count);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder families) => families
        .MapGet("statistics/{fiscalYear}", Handle)
        .WithName(nameof(GetFamilyStatistics))
        .WithSummary("What the family forms of a fiscal year say together; counts below five are withheld (null)");

    public static async Task<Ok<Answer>> Handle(FiscalYear fiscalYear, TrainingDb db, FamilyVault vault, CancellationToken ct) =>
        TypedResults.Ok(await Of(fiscalYear, db, vault, false, ct));

    /// <summary>The same for the page.</summary>
    /// <param name="isOfficer">Sees how many forms there are, also when they are few; no more than that.</param>
    public static async Task<Answer> Of(FiscalYear year, TrainingDb db, FamilyVault vault, bool isOfficer, CancellationToken ct)
    {
        var kinds = new List<KindFigures>();
        foreach (var kind in Enum.GetValues<FamilyKind>())
        {
            var template = await db.NewestFamilyTemplate(kind, ct);
            var forms = await db.FamilyForms.AsNoTracking().Where(form => form.FiscalYear == year && form.Kind == kind && form.TemplateVersion == template.Version).OrderBy(form => form.Day).ThenBy(form => form.Id).ToListAsync(ct);
            var contents = forms.Take(forms.Count / SmallNumbers.Fewest * SmallNumbers.Fewest).Select(vault.TryOpen).OfType<FamilyContent>().ToList();
            kinds.Add(Figures(kind, template, contents));
        }

        return new(year, await db.FamilyCounters(year, isOfficer, ct), kinds);
    }

    private static KindFigures Figures(FamilyKind kind, FamilyTemplate template, List<FamilyContent> contents)
    {
        if (contents.Count < SmallNumbers.Fewest)
            return new(kind, 0, [], []);
        var questions = template.Questions.Select((question, index) => new QuestionFigures(
            index + 1, question.Text,
            [.. question.Choices.Zip(SmallNumbers.Withhold([.. question.Choices.Select((_, choice) => contents.Count(content => content.Answers[index] == choice + 1))]), (choice, count) => new ChoiceFigures(choice.Text, count))]));
        var levels = contents.Select(content => template.Find(content.Answers)?.Level).OfType<FamilyLevel>().ToList();
        return new(kind, contents.Count, [.. questions], levels.Count == 0
            ? []
            : [.. Enum.GetValues<FamilyLevel>().Zip(SmallNumbers.Withhold([.. Enum.GetValues<FamilyLevel>().Select(level => levels.Count(one => one == level))]), (level, count) => new LevelFigures(level, count))]);
    }
}
