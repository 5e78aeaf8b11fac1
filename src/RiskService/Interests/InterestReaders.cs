using ServiceDefaults.SignIn;
using WebUi;

namespace RiskService.Interests;

/// <summary>
/// Who may read what others declared: the internal auditor, and nobody who also heads, plans or administers, whatever other role they have.
/// </summary>
public sealed class InterestReaders : IEndpointFilter
{
    private static readonly string[] Never = [Roles.Executive, Roles.PlanOfficer, Roles.DivisionHead, Roles.Admin];

    public static bool Include(Actor actor) => actor.Is(Roles.InternalAuditor) && !Never.Any(actor.Is);

    /// <summary>What has been read leaves no copy on the way.</summary>
    public static void KeepNoCopy(HttpContext http) => http.Response.Headers.CacheControl = "no-cache, no-store"; // both, or a page with a form says so itself and warns

    /// <summary>403 for all others.</summary>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        KeepNoCopy(context.HttpContext);
        return Include(context.HttpContext.RequestServices.GetRequiredService<Actor>()) ? await next(context) : OnlyTheAuditor.ToProblem();
    }

    internal static Objection OnlyTheAuditor { get; } = new(StatusCodes.Status403Forbidden, new("only-the-auditor", "เฉพาะผู้ตรวจสอบภายใน", "Only the internal auditor may do this"));
}
