using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Problems;
using ServiceDefaults.Values;
using TrainingService.Events;
using TrainingService.People;
using WebUi;

namespace TrainingService.Learning;

/// <summary>
/// Somebody's answers to the test before or after an event: by their own code, or typed in from paper by the division that holds it. Once
/// per person and test.
/// </summary>
public static class AnswerTest
{
    /// <param name="Answers">Numbers of the choices, from 1, one for each question; null for none, which counts as wrong.</param>
    /// <param name="Code">On the participant's ticket.</param>
    /// <param name="EnrolmentId">Whose paper it is, instead of the code: for staff.</param>
    /// <param name="Version">Of the test that was read; another one by now is refused.</param>
    public sealed record Request([Required] IReadOnlyList<int?> Answers, string? Code = null, Guid? EnrolmentId = null, int? Version = null);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapPost("{id:guid}/tests/{kind}/answers", Handle)
        .WithName(nameof(AnswerTest))
        .WithSummary("Answer the test before (pre) or after (post) an event, once: with the code of one's ticket, or by staff from paper")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static async Task<Results<Ok<TestResult>, ProblemHttpResult>> Handle(Guid id, string kind, Request request, EventDesk desk, CancellationToken ct)
    {
        if (Words.Read<TestKind>(kind) is not { } test)
            return Objection.NotFound.ToProblem();
        var (result, objection) = await Decide(id, test, request, desk, ct);
        return result is null ? objection!.ToProblem() : TypedResults.Ok(result);
    }

    /// <summary>The same for the pages. Of two that come at once, one is taken.</summary>
    public static Task<(TestResult? Result, Objection? Objection)> Decide(Guid id, TestKind kind, Request request, EventDesk desk, CancellationToken ct) =>
        desk.Db.RetryWhenOvertaken<(TestResult?, Objection?)>(async () =>
        {
            var (one, who, nobody) = await Who(id, request, desk, ct);
            if (one is null || who is null)
                return (null, nobody);
            var onPaper = request.Code is null;
            var (test, isKept) = await desk.Db.TestOf(one, ct);
            var before = await desk.Db.TestAnswers.AsNoTracking().Where(answer => answer.EnrolmentId == who.Id).ToListAsync(ct);
            if (Against(one, who, kind, before, onPaper, desk.Now) is { } refusal)
                return (null, Objection.To(refusal));
            if (test is null)
                return (null, Objection.To(LearningRefusals.NoTest));
            if (request.Version is { } version && version != test.Version)
                return (null, Objection.To(LearningRefusals.Rewritten));
            if (Wrong(request.Answers, test) is { } wrong)
                return (null, wrong);
            if (!isKept)
                desk.Db.Add(new EventTest { EventId = one.Id, Course = test.Course, Version = test.Version });
            var answer = TestAnswer.Of(test, one.Id, who.Id, kind, request.Answers, onPaper, desk.Now);
            desk.Db.Add(answer);
            await desk.Db.SaveChangesAsync(ct);
            return (TestResult.Of(test, answer, before.Find(other => other.Kind is TestKind.Pre)), null);
        }, ct);

    /// <summary>What stands against it, before the questions are shown.</summary>
    /// <param name="given">What the person answered already.</param>
    internal static Refusal? Against(TrainingEvent one, Enrolment who, TestKind kind, IReadOnlyList<TestAnswer> given, bool onPaper, DateTimeOffset now)
    {
        if (LearningRefusals.AgainstAnswers(one) is { } refusal)
            return refusal;
        if (who.Status is not EnrolmentStatus.Enrolled)
            return LearningRefusals.NotEnrolled;
        if (who.IsGroup)
            return LearningRefusals.OfAGroup;
        if (given.Any(answer => answer.Kind == kind))
            return LearningRefusals.AlreadyAnswered;
        if (kind is TestKind.Post)
            return now < one.StartsAt ? EventRefusals.NotBegun(one) : null;
        if (onPaper)
            return null;
        return given.Any(answer => answer.Kind is TestKind.Post) ? LearningRefusals.PostWasFirst : now > one.EndsAt ? LearningRefusals.PreIsOver : null;
    }

    private static async Task<(TrainingEvent? Event, Enrolment? Who, Objection? Nobody)> Who(Guid id, Request request, EventDesk desk, CancellationToken ct)
    {
        if (request.Code is not null)
        {
            var ticket = await Tickets.Find(desk.Db, request.Code, ct);
            return ticket?.Event.Id == id ? (ticket.Event, ticket.Enrolment, null) : (null, null, Objection.NotFound);
        }

        if (await desk.Db.Events.VisibleTo(desk.Actor).AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } one)
            return (null, null, desk.Actor.IsSignedIn ? Objection.NotFound : Objection.To("code", "กรอกรหัสบนตั๋ว", "Write the code of your ticket"));
        if (!one.IsHeldBy(desk.Actor))
            return (null, null, new(StatusCodes.Status403Forbidden, EventRefusals.OnlyRead));
        return await desk.Db.Enrolments.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.EnrolmentId && row.EventId == id, ct) is { } enrolled
            ? (one, enrolled, null)
            : (null, null, Objection.To("enrolmentId", "เลือกผู้เข้าอบรมของงานนี้", "Choose a participant of this event"));
    }

    private static Objection? Wrong(IReadOnlyList<int?> answers, CourseTest test)
    {
        if (answers.Count != test.Questions.Count)
            return Objection.To("answers", $"ส่งคำตอบให้ครบ {test.Questions.Count} ข้อ ข้อที่ไม่ตอบส่งเป็น null", $"Send {test.Questions.Count} answers; null for a question that is not answered");
        return Objection.To(answers.Zip(test.Questions).Select((pair, index) => (pair, index))
            .Where(one => one.pair.First is { } chosen && (chosen < 1 || chosen > one.pair.Second.Choices.Count))
            .Select(one => Objection.To(FormattableString.Invariant($"answers[{one.index}]"), $"ข้อ {one.index + 1} มีตัวเลือก 1 ถึง {one.pair.Second.Choices.Count}", $"Question {one.index + 1} has the choices 1 to {one.pair.Second.Choices.Count}")));
    }
}
