using ComplaintService.Colleagues;
using ComplaintService.Complaints;
using ComplaintService.Data;
using ComplaintService.UsualAnswers;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using WebUi;
using static WebUi.Language;

namespace ComplaintService.Desk;

/// <summary>A page about one complaint: finds it for the reader, or answers 404. Its steps post a form that says how long the story was when it was filled.</summary>
public abstract class CasePage : ComponentBase
{
    [Inject] public CaseDesk Desk { get; set; } = default!;
    [Inject] public NavigationManager Navigation { get; set; } = default!;
    [CascadingParameter] public HttpContext Http { get; set; } = default!;
    [Parameter] public long Number { get; set; }

    private Task? _reading;

    protected Complaint? Case { get; private set; }

    /// <summary>How many complaints were merged into it: their authors read its steps too (<see cref="ComplaintUpdate.IsForDuplicates"/>).</summary>
    protected int Duplicates { get; private set; }

    /// <summary>What the entity or the verb said to the form.</summary>
    protected Refusal? Refused { get; private set; }
    protected ComplaintDb Db => Desk.Db;
    protected Actor Actor => Desk.Actor;
    protected CancellationToken Ct => Http.RequestAborted;
    protected DateOnly Today => ThaiCalendar.DayInBangkok(Desk.Now);
    protected string Home => $"desk/{DeskWords.Plain(Number)}";
    protected string Above => T($"เรื่องที่ {DeskWords.Plain(Number)}: {Case?.Subject}", $"No. {DeskWords.Plain(Number)}: {Case?.Subject}");
    protected IReadOnlyList<Crumb> Steps =>
        [new("./", T("เรื่องร้องเรียน", "Complaints")), new(QueueAddress.Of(Http), T("งานรับเรื่อง", "Queue")), new(Home, T($"เรื่องที่ {DeskWords.Plain(Number)}", $"No. {DeskWords.Plain(Number)}"))];

    /// <summary>Nothing is rendered before everything was read, however often the page is asked to: its parts read the database too, which answers one at a time.</summary>
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await (_reading ??= Read());
        await base.SetParametersAsync(ParameterView.Empty);
    }

    /// <summary>Not tracked: the step loads it again and decides on what stands there then.</summary>
    private async Task Read()
    {
        await Db.Meet(Actor, Desk.Now, Ct);
        await Load();
        if (Case is null)
        {
            Navigation.NotFound();
            return;
        }

        Duplicates = await Db.AllMergedInto(Case.Id).CountAsync(Ct);
        await OnFound();
    }

    /// <summary>Prepares what the page shows besides.</summary>
    protected virtual Task OnFound() => Task.CompletedTask;

    protected async Task Load() => Case = await Db.Complaints.VisibleTo(Actor).AsNoTracking().AsSplitQuery()
        .Include(complaint => complaint.Updates.OrderBy(update => update.No)).Include(complaint => complaint.Attachments).ThenInclude(attachment => attachment.File)
        .SingleOrDefaultAsync(complaint => complaint.Number == Number, Ct);

    /// <summary>Takes the step; back to the case if it was taken, otherwise the form says what stood against it and keeps its text. A usual answer that was picked is written into the form instead.</summary>
    protected async Task Take(StepEntry entry, EditContext form, Func<Task<Objection?>> step)
    {
        if (entry is IWritten { Pick: not null } written)
        {
            if (entry is EvidenceEntry files)
                await files.Keep(form, Desk.Evidence, Actor, Ct); // chosen already: kept for when the step is taken
            await Db.Pick(written, answer => answer.For(Case!), Ct);
            return;
        }

        Desk.Seen = entry.Seen;
        var objection = await step();
        if (objection is null)
        {
            Navigation.NavigateTo(Home);
            return;
        }

        Db.ChangeTracker.Clear();
        await Load(); // somebody may have been faster: the form shows what they did
        Refused = objection.Status == StatusCodes.Status412PreconditionFailed ? Faster : objection.ShowIn(form);
    }

    private static Refusal Faster { get; } = new(
        "stale", "ยังไม่ได้บันทึก มีผู้แก้ไขเรื่องนี้ระหว่างที่ท่านกรอก อ่านสิ่งที่เปลี่ยนด้านล่าง แล้วส่งอีกครั้งถ้ายังต้องการ",
        "Not saved: somebody changed this complaint meanwhile. Read what changed below, and send again if you still want to");
}

/// <summary>What each form of a step posts.</summary>
public abstract class StepEntry
{
    /// <summary>See <see cref="CaseDesk.Seen"/>.</summary>
    public int? Seen { get; set; }
}
