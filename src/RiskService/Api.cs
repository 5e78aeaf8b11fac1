using ServiceDefaults;

namespace RiskService;

/// <summary>The API, verb by verb. Whatever does not say otherwise needs a sign-in.</summary>
public static class Api
{
    public static void Map(WebApplication app)
    {
        var api = app.MapApi();
    }
}
