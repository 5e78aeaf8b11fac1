namespace ComplaintService.Tracking;

/// <summary>Before each verb that takes a code: too many codes that were none, and the next must wait.</summary>
public sealed class SlowGuessing : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var guesses = http.RequestServices.GetRequiredService<Guesses>();
        TrackedCode.Hush(http.Response);
        if (await guesses.Objection(http.RequestAborted) is { } slow)
            return slow.ToProblem();
        var answer = await next(context);
        if ((answer is INestedHttpResult nested ? nested.Result : answer) is IStatusCodeHttpResult { StatusCode: StatusCodes.Status404NotFound })
            await guesses.Missed(http.RequestAborted);
        return answer;
    }
}
