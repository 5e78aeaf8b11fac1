using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Problems;
using TrainingService.Events;
using TrainingService.People;
using WebUi;

namespace TrainingService.Learning.GoodDeeds;

/// <summary>Staff of the division write down a good deed of a pupil, and which teacher confirms it.</summary>
public static class WriteGoodDeed
{
    /// <param name="On">Not before the event began, and not in the future.</param>
    /// <param name="ConfirmedBy">Name of the teacher.</param>
    public sealed record Request(
        [Required] Guid? EnrolmentId,
        [Required] DateOnly? On,
        [Required, StringLength(GoodDeed.LongestText, MinimumLength = 5)] string Text,
        [Required, StringLength(GoodDeed.LongestTeacher, MinimumLength = 3)] string ConfirmedBy);

    /// <param name="Deeds">How many the pupil has now.</param>
    public sealed record Answer(Guid Id, int Deeds);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapPost("{id:guid}/good-deeds", Handle)
        .WithName(nameof(WriteGoodDeed))
        .WithSummary("Write down a good deed of a pupil, confirmed by a teacher (events of plan project 1-07)")
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static async Task<Results<Created<Answer>, ProblemHttpResult>> Handle(Guid id, Request request, EventDesk desk, CancellationToken ct)
    {
        var (deed, objection) = await Decide(id, request, desk, ct);
        return deed is null
            ? objection!.ToProblem()
            : TypedResults.Created($"/training/api/v1/events/{id}/good-deeds", new Answer(deed.Id, await desk.Db.GoodDeeds.CountAsync(row => row.EnrolmentId == deed.EnrolmentId, ct)));
    }

    /// <summary>The same for the page.</summary>
    public static async Task<(GoodDeed? Deed, Objection? Objection)> Decide(Guid id, Request request, EventDesk desk, CancellationToken ct)
    {
        if (await desk.Db.Events.VisibleTo(desk.Actor).AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } one)
            return (null, Objection.NotFound);
        if (!one.IsHeldBy(desk.Actor))
            return (null, new(StatusCodes.Status403Forbidden, EventRefusals.OnlyRead));
        if (Against(one) is { } refusal)
            return (null, Objection.To(refusal));
        if (!await desk.Db.Enrolments.AnyAsync(who => who.Id == request.EnrolmentId && who.EventId == id && who.Status == EnrolmentStatus.Enrolled && who.Source != EnrolmentSource.Group, ct))
            return (null, Objection.To("enrolmentId", "เลือกนักเรียนของงานนี้", "Choose a pupil of this event"));
        var today = ThaiCalendar.DayInBangkok(desk.Now);
        if (request.On > today || (one.StartsAt is { } starts && request.On < ThaiCalendar.DayInBangkok(starts)))
            return (null, Objection.To("on", "วันที่ต้องอยู่ระหว่างวันจัดงานกับวันนี้", "The day lies between the event and today"));
        var deed = new GoodDeed
        {
            EventId = id,
            EnrolmentId = request.EnrolmentId!.Value,
            On = request.On!.Value,
            Text = request.Text.Trim(),
            ConfirmedBy = request.ConfirmedBy.Trim(),
            WrittenAt = desk.Now,
        };
        desk.Db.Add(deed);
        await desk.Db.SaveChangesAsync(ct);
        return (deed, null);
    }

    /// <summary>What stands against any deed of an event.</summary>
    internal static Refusal? Against(TrainingEvent one) => GoodDeed.BelongTo(one)
        ? LearningRefusals.AgainstAnswers(one)
        : new("no-good-deeds", $"บันทึกความดีมีเฉพาะงานของโครงการ {GoodDeed.Project} โรงเรียนคุณธรรม", $"Only events of project {GoodDeed.Project}, the moral school, have a log of good deeds");
}
