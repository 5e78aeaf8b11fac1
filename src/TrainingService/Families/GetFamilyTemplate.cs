using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Values;
using TrainingService.Data;

namespace TrainingService.Families;

/// <summary>The questions of a family form, for those who ask them.</summary>
public static class GetFamilyTemplate
{
    public sealed record Answer(FamilyKind Kind, int Version, string Opening, IReadOnlyList<FamilyQuestion> Questions);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder families) => families
        .MapGet("templates/{kind}", Handle)
        .WithName(nameof(GetFamilyTemplate))
        .WithSummary("The questions of a family form in use (social-welfare officers alone)");

    public static async Task<Results<Ok<Answer>, NotFound>> Handle(string kind, TrainingDb db, CancellationToken ct)
    {
        if (Words.Read<FamilyKind>(kind) is not { } which)
            return TypedResults.NotFound();
        var template = await db.NewestFamilyTemplate(which, ct);
        return TypedResults.Ok(new Answer(template.Kind, template.Version, template.Opening, template.Questions));
    }
}
