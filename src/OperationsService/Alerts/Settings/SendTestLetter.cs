using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OperationsService.Alerts.Telling;
using ServiceDefaults.Mail;
using WebUi;

namespace OperationsService.Alerts.Settings;

/// <summary>A letter to every recipient that only shows that letters arrive. A webhook is tried on its own page.</summary>
public static class SendTestLetter
{
    /// <param name="Count">Letters on their way; they leave within seconds if the mail server takes them.</param>
    public sealed record Answer(int Count);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder alerts) => alerts
        .MapPost("settings/test-letter", Handle)
        .WithName(nameof(SendTestLetter))
        .WithSummary("Send a test letter to every recipient of alerts (admin)");

    public static async Task<Results<Accepted<Answer>, ProblemHttpResult>> Handle(AlertDesk desk, IMail mail, AlertLetters letters, CancellationToken ct)
    {
        var (count, objection) = await Decide(desk, mail, letters, ct);
        return objection is null ? TypedResults.Accepted((string?)null, new Answer(count)) : objection.ToProblem();
    }

    /// <summary>The same for the page.</summary>
    public static async Task<(int Count, Objection? Objection)> Decide(AlertDesk desk, IMail mail, AlertLetters letters, CancellationToken ct)
    {
        if (!mail.IsOn)
            return (0, Objection.To(AlertRefusals.MailIsOff));
        var recipients = await desk.Db.AlertSettings.AsNoTracking().Select(settings => settings.Recipients).SingleAsync(ct);
        if (recipients.Length == 0)
            return (0, Objection.To(AlertRefusals.NoRecipients));
        foreach (var recipient in recipients)
            mail.Send(letters.Test(recipient));
        desk.Db.Add(desk.Audit.Entry(nameof(AlertSettings), AlertSettings.OnlyRow.ToString(CultureInfo.InvariantCulture), after: FormattableString.Invariant($$"""{"testLetters":{{recipients.Length}}}""")));
        await desk.Db.SaveChangesAsync(ct);
        return (recipients.Length, null);
    }
}
