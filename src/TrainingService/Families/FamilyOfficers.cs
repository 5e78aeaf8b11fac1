using ServiceDefaults.SignIn;
using WebUi;

namespace TrainingService.Families;

/// <summary>
/// Who may write and read family forms: officers and head of the social-welfare division. Nobody else, whatever other role they have;
/// for them there is no such thing.
/// </summary>
public sealed class FamilyOfficers : IEndpointFilter
{
    /// <summary>กองสวัสดิการสังคม.</summary>
    public const string Division = "SW";

    private static readonly string[] Never = [Roles.Executive, Roles.PlanOfficer, Roles.InternalAuditor, Roles.Admin];

    public static bool Include(Actor actor) =>
        (actor.Is(Roles.DivisionOfficer) || actor.Is(Roles.DivisionHead)) && actor.Division == Division && !Never.Any(actor.Is);

    /// <summary>404 for all others.</summary>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.CacheControl = "no-cache, no-store"; // both, or a page with a form says so itself and warns
        return Include(context.HttpContext.RequestServices.GetRequiredService<Actor>()) ? await next(context) : Objection.NotFound.ToProblem();
    }
}
