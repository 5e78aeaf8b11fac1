using ComplaintService.Bulk;
using ComplaintService.Colleagues;
using ComplaintService.Complaints;
using ComplaintService.Contacts;
using ComplaintService.Corruption;
using ComplaintService.Corruption.Figures;
using ComplaintService.Corruption.Pages;
using ComplaintService.Counter;
using ComplaintService.Desk;
using ComplaintService.Intake;
using ComplaintService.Notices;
using ComplaintService.Open311;
using ComplaintService.Settings;
using ComplaintService.Statistics;
using ComplaintService.Tasks;
using ComplaintService.Tracking;
using ComplaintService.UsualAnswers;
using ServiceDefaults;

namespace ComplaintService;

/// <summary>The API, verb by verb. Whatever does not say otherwise needs a sign-in.</summary>
public static class Api
{
    public static void Map(WebApplication app)
    {
        var api = app.MapApi();
        GetTasks.Map(api);
        ListCategories.Map(api).WithTags("Citizens").AllowAnonymous();
        SimilarComplaints.Map(api).WithTags("Citizens").AllowAnonymous();
        FollowComplaint.Map(api).WithTags("Citizens").AllowAnonymous();

        Open311Api.Map(app);
        ListColleagues.Map(api).WithTags("Complaints").RequireAuthorization(Permissions.AssignComplaints);
        SendFile.Map(api).WithTags("Complaints").RequireAuthorization(Permissions.HandleComplaints);

        OpenLink.Map(app).AllowAnonymous();
        GetTrackedFile.MapPage(app).AllowAnonymous();
        var tracking = api.MapGroup("tracking").WithTags("Citizens").AllowAnonymous().AddEndpointFilter<SlowGuessing>().ProducesProblem(StatusCodes.Status429TooManyRequests);
        TrackComplaint.Map(tracking);
        GetTrackedFile.Map(tracking);
        ReplyToStaff.Map(tracking);
        AddPhotos.Map(tracking);
        RateComplaint.Map(tracking);
        ReopenComplaint.Map(tracking);
        LeaveEmail.Map(tracking);

        var complaints = api.MapGroup("complaints").WithTags("Complaints");
        SubmitComplaint.Map(complaints).WithTags("Citizens").AllowAnonymous();
        RecordComplaint.Map(complaints).RequireAuthorization(Permissions.RecordComplaints);
        ListComplaints.Map(complaints).RequireAuthorization(Permissions.ReadComplaints);
        ExportComplaints.Map(complaints).RequireAuthorization(Permissions.ReadComplaints);
        GetComplaint.Map(complaints).RequireAuthorization(Permissions.ReadComplaints);
        GetAttachment.Map(complaints).RequireAuthorization(Permissions.ReadComplaints);
        GetContact.Map(complaints).RequireAuthorization(Permissions.HandleComplaints);
        AcknowledgeComplaint.Map(complaints).RequireAuthorization(Permissions.HandleComplaints);
        TakeComplaint.Map(complaints).RequireAuthorization(Permissions.HandleComplaints);
        AssignComplaint.Map(complaints).RequireAuthorization(Permissions.AssignComplaints);
        WriteUpdate.Map(complaints).RequireAuthorization(Permissions.HandleComplaints);
        ExtendComplaint.Map(complaints).RequireAuthorization(Permissions.HandleComplaints);
        WaitForComplainant.Map(complaints).RequireAuthorization(Permissions.HandleComplaints);
        ResumeComplaint.Map(complaints).RequireAuthorization(Permissions.HandleComplaints);
        ResolveComplaint.Map(complaints).RequireAuthorization(Permissions.HandleComplaints);
        CorrectFinding.Map(complaints).RequireAuthorization(Permissions.HandleComplaints);
        RejectComplaint.Map(complaints).RequireAuthorization(Permissions.HandleComplaints);
        CloseComplaint.Map(complaints).RequireAuthorization(Permissions.HandleComplaints);
        CorrectComplaint.Map(complaints).RequireAuthorization(Permissions.HandleComplaints);
        RepeatReceipt.Map(complaints).RequireAuthorization(Permissions.RecordComplaints);
        SetUrgency.Map(complaints).RequireAuthorization(Permissions.HandleComplaints);
        SetPublicTitle.Map(complaints).RequireAuthorization(Permissions.AssignComplaints);
        MergeComplaint.Map(complaints).RequireAuthorization(Permissions.MergeComplaints);

        var bulk = api.MapGroup("bulk").WithTags("Complaints").RequireAuthorization(Permissions.HandleComplaints);
        OrderBulk.Map(bulk);
        GetBulk.Map(bulk);
        ListBulk.Map(bulk);

        var settings = api.MapGroup("settings").WithTags("Settings").RequireAuthorization(Permissions.WriteSettings);
        GetSettings.Map(settings);
        SetCategory.Map(settings);
        SetChannels.Map(settings);
        SetDays.Map(settings);
        SetEscalation.Map(settings);
        SetHoliday.Map(settings);
        SetNoticeAddress.Map(settings);
        SetRetention.Map(settings);
        SetStandstill.Map(settings);
        SetVillage.Map(settings);
        WithdrawRule.Map(settings);

        var answers = api.MapGroup("usual-answers").WithTags("Settings");
        ListUsualAnswers.Map(answers).RequireAuthorization(Permissions.HandleComplaints);
        GetUsualAnswer.Map(answers).RequireAuthorization(Permissions.HandleComplaints);
        WriteUsualAnswer.Map(answers).RequireAuthorization(Permissions.WriteSettings);
        RemoveUsualAnswer.Map(answers).RequireAuthorization(Permissions.WriteSettings);

        CorruptionChannel.Map(api);
        CorruptionChannel.MapDesk(app);
        FormPages.Map(app);

        var statistics = api.MapGroup("statistics").WithTags("Statistics").AllowAnonymous();
        GetStatistics.Map(statistics);
        GetOpenData.Map(statistics);
        GetYearReport.Map(statistics);
        GetFiguresData.Map(statistics);
    }
}
