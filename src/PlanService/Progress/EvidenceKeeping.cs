using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using ServiceDefaults.Files;
using ServiceDefaults.SignIn;
using WebUi;

namespace PlanService.Progress;

/// <summary>Adds evidence to whatever is being recorded: steps, publications, measurements, spending.</summary>
public static class EvidenceKeeping
{
    /// <summary>At most so many files and links at once.</summary>
    public const int Most = 20;

    /// <summary>
    /// Keeps files and links under a subject such as <c>step/3</c> with the next <c>SaveChangesAsync</c>. A link that is none, or a file
    /// that the actor did not send within a day, is refused, and nothing is to be saved then.
    /// </summary>
    public static async Task<Objection?> AddEvidence(
        this PlanDb db, EvidenceFiles files, ProjectYear year, string subject, IReadOnlyList<NewEvidence>? added, Actor actor, DateTimeOffset at, CancellationToken ct)
    {
        foreach (var (evidence, index) in (added ?? []).Select((evidence, index) => (evidence, index)))
        {
            var field = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"evidence[{index}]");
            if (evidence.FileId is null == evidence.Url is null)
                return Objection.To(field, "หลักฐานหนึ่งรายการเป็นลิงก์หรือไฟล์ อย่างใดอย่างหนึ่ง", "Each evidence is a link or a file, one of the two");
            if (evidence.Url is { } url && !IsWebAddress(url))
                return Objection.To($"{field}.url", "ลิงก์ต้องขึ้นต้นด้วย https:// หรือ http://", "A link must begin with https:// or http://");
            if (evidence.FileId is { } id && await files.Take(id, actor, ct) is null)
                return Objection.To($"{field}.fileId", "ไม่พบไฟล์นี้ ส่งไฟล์ใหม่แล้วบันทึกภายในหนึ่งวัน", "There is no such file; send it again and record it within a day");
            db.Add(Evidence.Of(year.Id, subject, evidence, actor, at.AddMicroseconds(index))); // read back in the order given
        }

        return null;
    }

    /// <summary>An absolute http or https address.</summary>
    public static bool IsWebAddress(string text) => Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) && uri.Host.Length > 0;

    /// <summary>The steps of the sheet of which something is recorded; a step that an amendment removed counts no more.</summary>
    internal static async Task<List<StepProgress>> StepsOf(this PlanDb db, Work work, CancellationToken ct)
    {
        var wanted = work.Project.Steps.Select(step => step.No).ToList();
        return await db.Steps.Where(step => step.ProjectYearId == work.Year.Id && wanted.Contains(step.No)).ToListAsync(ct);
    }

    /// <summary>The row of one step, new where nothing was recorded of it; null when the sheet has no such step.</summary>
    internal static StepProgress? Step(this PlanDb db, Work work, List<StepProgress> steps, int no)
    {
        if (work.Project.Steps.All(step => step.No != no))
            return null;
        if (steps.Find(step => step.No == no) is { } known)
            return known;
        var added = StepProgress.Of(work.Year.Id, no);
        db.Add(added);
        steps.Add(added);
        return added;
    }
}
