using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using ServiceDefaults.Problems;
using WebUi;
using static WebUi.Language;

namespace OperationsService.Alerts;

/// <summary>A page about one alert: finds it, or answers 404. Nothing is rendered before everything was read.</summary>
public abstract class AlertPage : ComponentBase
{
    private Task? _reading;

    [Inject] public AlertDesk Desk { get; set; } = default!;
    [Inject] public NavigationManager Navigation { get; set; } = default!;
    [CascadingParameter] public HttpContext Http { get; set; } = default!;
    [Parameter] public Guid Id { get; set; }

    protected GetAlert.Answer? Found { get; private set; }

    /// <summary>What a verb said to the form.</summary>
    protected Refusal? Refused { get; private set; }
    protected CancellationToken Ct => Http.RequestAborted;
    protected string Home => $"alerts/{Id}";
    protected IReadOnlyList<Crumb> Above => [new("./", T("การทำงานของระบบ", "Operations")), new("alerts", T("การแจ้งเตือน", "Alerts"))];
    protected IReadOnlyList<Crumb> Steps => [.. Above, new(Home, Found!.Alert.Title)];

    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await (_reading ??= Read());
        await base.SetParametersAsync(ParameterView.Empty);
    }

    /// <summary>Takes a step; back to the alert if it was taken, otherwise the form says what stood against it.</summary>
    protected async Task Take(EditContext form, uint? seen, Func<Task<Objection?>> step)
    {
        Desk.Seen = seen;
        if (await step() is { } objection)
            Refused = Show(objection, form);
        else
            Navigation.NavigateTo(Home);
    }

    internal static Refusal? Show(Objection objection, EditContext form) => objection.Status == StatusCodes.Status412PreconditionFailed ? Faster : objection.ShowIn(form);

    private static Refusal Faster { get; } = new(
        "stale", "ยังไม่ได้บันทึก มีผู้แก้ไขระหว่างที่ท่านกรอก เปิดหน้านี้ใหม่แล้วกรอกอีกครั้ง", "Not saved: somebody changed it meanwhile. Open the page anew and fill it in again");

    private async Task Read()
    {
        Found = await GetAlert.Find(Id, Desk, Ct);
        if (Found is null)
            Navigation.NotFound();
    }
}

/// <summary>A step that needs some words.</summary>
public class AlertForm
{
    /// <summary>The version that was seen.</summary>
    public uint? Seen { get; set; }

    [Required, StringLength(Alert.LongestWords, MinimumLength = 5)]
    public string? Words { get; set; }
}

/// <summary>How long a silence is to last.</summary>
public sealed class SilenceForm : AlertForm
{
    [Required(ErrorMessage = "เลือกว่างดแจ้งนานเท่าใด|Choose for how long")]
    public int? Hours { get; set; }
}
