using IdentityService.Data;
using WebUi;

namespace IdentityService.Divisions;

/// <summary>The divisions to choose from.</summary>
public static class DivisionChoices
{
    public static async Task<Choice[]> All(IdentityDb db, CancellationToken ct) =>
        [.. (await ListDivisions.Handle(db, ct)).Value!.Select(division => new Choice(division.Code, division.Name))];
}
