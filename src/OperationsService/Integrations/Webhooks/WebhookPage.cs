using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using ServiceDefaults.Problems;
using WebUi;
using static WebUi.Language;

namespace OperationsService.Integrations.Webhooks;

/// <summary>A page about one webhook: finds it, or answers 404. Nothing is rendered before everything was read.</summary>
public abstract class WebhookPage : ComponentBase
{
    private Task? _reading;

    [Inject] public Desk Desk { get; set; } = default!;
    [Inject] public NavigationManager Navigation { get; set; } = default!;
    [CascadingParameter] public HttpContext Http { get; set; } = default!;
    [Parameter] public Guid Id { get; set; }

    protected WebhookView? Webhook { get; private set; }

    /// <summary>What a verb said to the form.</summary>
    protected Refusal? Refused { get; set; }
    protected CancellationToken Ct => Http.RequestAborted;
    protected string Home => $"webhooks/{Id}";
    protected IReadOnlyList<Crumb> Above => [new("./", T("การทำงานของระบบ", "Operations")), new("webhooks", T("ระบบปลายทาง", "Webhooks"))];
    protected IReadOnlyList<Crumb> Steps => [.. Above, new(Home, Webhook!.Name)];

    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await (_reading ??= Read());
        await base.SetParametersAsync(ParameterView.Empty);
    }

    /// <summary>Prepares what the page shows besides.</summary>
    protected virtual Task OnFound() => Task.CompletedTask;

    /// <summary>Takes a step; back to the webhook, or to <paramref name="then"/>, if it was taken, otherwise the form says what stood against it.</summary>
    protected async Task Take(EditContext form, uint? seen, Func<Task<Objection?>> step, string? then = null)
    {
        Desk.Seen = seen;
        if (await step() is { } objection)
            Refused = Show(objection, form);
        else
            Navigation.NavigateTo(then ?? Home);
    }

    protected static Refusal? Show(Objection objection, EditContext form) => objection.Status == StatusCodes.Status412PreconditionFailed ? Faster : objection.ShowIn(form);

    private static Refusal Faster { get; } = new(
        "stale", "ยังไม่ได้บันทึก มีผู้แก้ไขระหว่างที่ท่านกรอก เปิดหน้านี้ใหม่แล้วกรอกอีกครั้ง", "Not saved: somebody changed it meanwhile. Open the page anew and fill it in again");

    private async Task Read()
    {
        Webhook = await GetWebhook.Find(Id, Desk, Ct);
        if (Webhook is null)
            Navigation.NotFound();
        else
            await OnFound();
    }
}

/// <summary>A step that needs a reason.</summary>
public class ReasonForm
{
    /// <summary>The version that was seen.</summary>
    public uint? Seen { get; set; }

    [Required, StringLength(WebhookEndpoint.LongestWords, MinimumLength = 5)]
    public string? Reason { get; set; }
}
