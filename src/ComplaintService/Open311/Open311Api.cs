namespace ComplaintService.Open311;

/// <summary>
/// Open311 GeoReport v2, which other city systems and apps speak: <c>/complaints/open311/v2</c>. Paths, names and errors are Open311's,
/// not those of our own API.
/// </summary>
public static class Open311Api
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var open311 = app.MapGroup("/open311/v2").WithTags("Open311").DisableAntiforgery().AllowAnonymous();
        ListServices.Map(open311);
        PostRequest.Map(open311);
        ListRequests.Map(open311);
    }
}
