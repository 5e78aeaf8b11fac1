using ComplaintService.Data;

namespace ComplaintService.Tracking;

/// <summary>Before each verb that takes a code: too many codes that were none, and the next must wait. What is not there under a code that is good is no guess.</summary>
public sealed class SlowGuessing : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var (http, ct) = (context.HttpContext, context.HttpContext.RequestAborted);
        var guesses = http.RequestServices.GetRequiredService<Guesses>();
        TrackedCode.Hush(http.Response);
        if (await guesses.Objection(ct) is { } slow)
            return slow.ToProblem();
        var answer = await next(context);
        if ((answer is INestedHttpResult nested ? nested.Result : answer) is IStatusCodeHttpResult { StatusCode: StatusCodes.Status404NotFound }
            && !await http.RequestServices.GetRequiredService<ComplaintDb>().IsKnown((string?)http.GetRouteValue("code"), ct))
            await guesses.Missed(ct);
        return answer;
    }
}
