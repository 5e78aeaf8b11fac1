using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using RiskService.Settings;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using WebUi;
using static WebUi.Language;

namespace RiskService.Register;

/// <summary>A page about one risk: finds it for the reader, or answers 404. Nothing is rendered before everything was read.</summary>
public abstract class RiskPage : ComponentBase
{
    [Inject] public Desk Desk { get; set; } = default!;
    [Inject] public NavigationManager Navigation { get; set; } = default!;
    [CascadingParameter] public HttpContext Http { get; set; } = default!;
    [Parameter] public Guid Id { get; set; }

    private Task? _reading;

    protected Risk? Risk { get; private set; }

    /// <summary>In force in the risk's year: the next assessment is made with them.</summary>
    protected RiskScales Scales { get; private set; } = default!;

    /// <summary>What the entity or the verb said to the form.</summary>
    protected Refusal? Refused { get; set; }
    protected RiskDb Db => Desk.Db;
    protected Actor Actor => Desk.Actor;
    protected CancellationToken Ct => Http.RequestAborted;
    protected string Home => $"risks/{Id}";
    protected bool IsMine => Risk?.IsOf(Actor) == true;
    protected bool IsOthers => !IsMine;
    protected IReadOnlyList<Crumb> Steps => [.. Above, new(Home, Risk!.Code)];
    protected IReadOnlyList<Crumb> Above => [new("./", T("ความเสี่ยง", "Risks")), new($"registers/{Risk!.FiscalYear}", T($"ทะเบียนปี {Risk.FiscalYear}", $"Register of {Risk.FiscalYear}"))];

    /// <summary>Why this reader can't change it, or not now.</summary>
    protected Refusal? Obstacle => !IsMine ? RiskRefusals.OtherDivision : Risk!.IsOpen ? null : RiskRefusals.Closed;

    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await (_reading ??= Read());
        await base.SetParametersAsync(ParameterView.Empty);
    }

    private async Task Read()
    {
        await Load();
        if (Risk is null)
        {
            Navigation.NotFound();
            return;
        }

        Scales = (await Db.SettingsOf(Risk.FiscalYear, Ct)).Scales;
        await OnFound();
    }

    /// <summary>Prepares what the page shows besides.</summary>
    protected virtual Task OnFound() => Task.CompletedTask;

    private async Task Load()
    {
        Db.ChangeTracker.Clear();
        Risk = await Db.Risks.VisibleTo(Actor).AsNoTracking().SingleOrDefaultAsync(one => one.Id == Id, Ct);
    }

    /// <summary>Takes a step; back to the risk if it was taken, otherwise the form says what stood against it.</summary>
    /// <param name="seen">The version on which the form was filled; null where two at once do no harm.</param>
    protected async Task Take(EditContext form, uint? seen, Func<Task<Objection?>> step)
    {
        Desk.Seen = seen;
        var objection = await step();
        if (objection is null)
        {
            Navigation.NavigateTo(Home);
            return;
        }

        await Load(); // somebody may have been faster: the page shows what they did
        Refused = objection.Status == StatusCodes.Status412PreconditionFailed ? Faster : objection.ShowIn(form);
    }

    internal static Refusal Faster { get; } = new(
        "stale", "ยังไม่ได้บันทึก มีผู้แก้ไขระหว่างที่ท่านกรอก เปิดความเสี่ยงนี้ใหม่เพื่อดูสิ่งที่เปลี่ยน แล้วกรอกอีกครั้ง",
        "Not saved: somebody changed it meanwhile. Open the risk anew to see what changed, then fill it in again");
}

/// <summary>A step that needs a reason.</summary>
public sealed class ReasonForm
{
    /// <summary>The version that was seen.</summary>
    public uint? Seen { get; set; }

    [Required, StringLength(Rating.LongestReason, MinimumLength = 10)]
    public string? Reason { get; set; }
}
