using RiskService.Gifts;
using RiskService.Interests;
using RiskService.StaffCounts;
using ServiceDefaults;

namespace RiskService;

/// <summary>The API, verb by verb. Whatever does not say otherwise needs a sign-in.</summary>
public static class Api
{
    public static void Map(WebApplication app)
    {
        var api = app.MapApi();

        // No Gift Policy: any member of staff records; which gifts somebody sees is part of the query.
        SetStaffCount.Map(api.MapGroup("staff-counts").WithTags("Staff counts")).RequireAuthorization(Permissions.CountStaff);
        var gifts = api.MapGroup("gifts").WithTags("Gifts");
        RecordGift.Map(gifts);
        ListGifts.Map(gifts);
        GetGift.Map(gifts);
        CorrectGift.Map(gifts);
        ReportGift.Map(gifts);
        DecideGift.Map(gifts).RequireAuthorization(Permissions.DecideGifts);
        AddGiftFile.Map(gifts);
        GetGiftFile.Map(gifts);
        AddGiftRule.Map(gifts);
        GetGiftSummary.Map(gifts).AllowAnonymous();
        GetPolicy.Map(gifts).AllowAnonymous();
        AnnouncePolicy.Map(gifts).RequireAuthorization(Permissions.AnnouncePolicy);
        AcknowledgePolicy.Map(gifts);
        ListAcknowledgements.Map(gifts).RequireAuthorization(Permissions.ReadAcknowledgements);

        // Interests: anybody their own; what others declared is the internal auditor's.
        var interests = api.MapGroup("interests").WithTags("Interests");
        DeclareInterests.Map(interests);
        GetInterests.Map(interests);
        EndPosition.Map(interests);
        SetRetention.Map(interests);
        GetInterestStatus.Map(interests).RequireAuthorization(Permissions.ReadAcknowledgements);
        var readers = interests.MapGroup("").AddEndpointFilter<InterestReaders>().RequireAuthorization(Permissions.ReadInterests);
        ListInterests.Map(readers);
        MatchInterests.Map(readers);
        GetMatch.Map(readers);
        JudgeHit.Map(readers);
    }
}
