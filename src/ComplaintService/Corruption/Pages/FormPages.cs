using System.Text.Json;
using ComplaintService.Corruption.Inbox;
using ComplaintService.Corruption.Reports;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using WebUi;

namespace ComplaintService.Corruption.Pages;

/// <summary>
/// A reporter's pages: plain forms, read by <see cref="SentForm"/>. No cookie goes to and fro, so no other site can use somebody's browser to
/// send one in their name, and none needs a token against that.
/// </summary>
public sealed class FormPages(IDataProtectionProvider protection)
{
    private static readonly TimeSpan PassKept = TimeSpan.FromMinutes(30);
    private readonly ITimeLimitedDataProtector _passes = protection.CreateProtector("reporter-pass").ToTimeLimitedDataProtector();

    public static void Map(WebApplication app)
    {
        var form = app.MapGroup(Discreet.Pages).ExcludeFromDescription().AllowAnonymous().DisableAntiforgery();
        form.MapGet("", () => Page<ReportPage>(("Form", new ReportForm(new Dictionary<string, string>()))));
        form.MapPost("", Send);
        form.MapGet("2", () => Page<EnterPage>());
        form.MapPost("2", Enter);
        form.MapPost("3", Write);
        form.MapPost("4", SayWho);
        form.MapGet("style.css", Asset.StyleSheet.Answer);
        app.MapGet("/corruption", () => TypedResults.Redirect(FormRoutes.Start)).ExcludeFromDescription().AllowAnonymous();
    }

    private static async Task<IResult> Send(HttpRequest request, Uploads uploads, ReportDesk desk, ReportGate gate, IOptions<CorruptionOptions> options, CancellationToken ct)
    {
        var sent = await SentForm.Read(request, uploads, options.Value, ct);
        var form = new ReportForm(sent.Fields) { Files = sent.Files };
        if (sent.Objection is not null)
            form.Refuse(sent.Objection);
        if (form.Read() is not { } text)
            return Page<ReportPage>(StatusCodes.Status400BadRequest, ("Form", form));
        if (gate.Ask(form.Ticket) is var (wait, ticket))
        {
            (form.Ticket, form.WaitSeconds) = (ticket, (int)Math.Ceiling(wait.TotalSeconds));
            return Page<ReportPage>(StatusCodes.Status429TooManyRequests, ("Form", form));
        }

        var (receipt, objection) = await desk.Receive(text, sent.Files.Count > 0 ? form.Upload : null, ct);
        if (objection is null)
            return Page<GivenReceiptPage>(("Receipt", receipt!.Value.ToString()));
        form.Refuse(objection);
        return Page<ReportPage>(objection.Status, ("Form", form));
    }

    private static async Task<IResult> Enter(HttpRequest request, Uploads uploads, InboxDesk desk, FormPages pages, IOptions<CorruptionOptions> options, CancellationToken ct)
    {
        var sent = await SentForm.Read(request, uploads, options.Value, ct);
        var (pass, objection) = await desk.Enter(sent.Fields.GetValueOrDefault("receipt"), ct);
        if (objection is null)
            return await pages.Inbox(pass!, desk, null, null, null, ct);
        var text = objection.Status is StatusCodes.Status404NotFound ? "ไม่พบเลขรับเรื่องนี้ ตรวจทีละกลุ่ม ถ้าเลขหายเราหาให้ไม่ได้" : objection.Refusal.Text;
        return Page<EnterPage>(objection.Status, ("Errors", new Dictionary<string, string> { ["receipt"] = text }));
    }

    private static async Task<IResult> Write(HttpRequest request, Uploads uploads, InboxDesk desk, FormPages pages, IOptions<CorruptionOptions> options, CancellationToken ct)
    {
        var sent = await SentForm.Read(request, uploads, options.Value, ct);
        if (pages.Open(sent.Fields.GetValueOrDefault("pass")) is not { } pass)
            return Expired();
        var text = sent.Fields.GetValueOrDefault("text")?.Trim();
        var objection = sent.Objection
            ?? (string.IsNullOrEmpty(text) && sent.Files.Count == 0 ? Objection.To("text", "เขียนข้อความ หรือแนบไฟล์", "Write something, or add files") : null)
            ?? (text?.Length > Story.LongestText ? Objection.To("text", "ข้อความยาวได้ไม่เกิน 20,000 ตัวอักษร", "At most 20,000 characters") : null)
            ?? (ServiceDefaults.Problems.NullCharacters.AreIn(text) ? Objection.To("text", ServiceDefaults.Problems.NullCharacters.Refusal.Thai, ServiceDefaults.Problems.NullCharacters.Refusal.English) : null)
            ?? await desk.Write(pass, EntryKind.FromReporter, string.IsNullOrEmpty(text) ? null : text, sent.Files.Count > 0 ? sent.Fields["upload"] : null, ct);
        return await pages.Inbox(pass, desk, objection is null ? "ส่งข้อความแล้ว" : null, objection, objection is null ? null : text, ct);
    }

    private static async Task<IResult> SayWho(HttpRequest request, Uploads uploads, InboxDesk desk, FormPages pages, IOptions<CorruptionOptions> options, CancellationToken ct)
    {
        var sent = await SentForm.Read(request, uploads, options.Value, ct);
        if (pages.Open(sent.Fields.GetValueOrDefault("pass")) is not { } pass)
            return Expired();
        var (name, contact) = (sent.Fields.GetValueOrDefault("name")?.Trim() ?? "", sent.Fields.GetValueOrDefault("contact"));
        var objection = name.Length is < 2 or > 200 || contact?.Length > 500
            ? Objection.To("name", "ชื่อต้องมี 2–200 ตัวอักษร ช่องทางติดต่อไม่เกิน 500", "A name of 2 to 200 characters, a contact of at most 500")
            : await desk.Write(pass, EntryKind.Identity, WriteToOfficers.TextOf(name, contact), null, ct);
        return await pages.Inbox(pass, desk, objection is null ? "บอกชื่อแล้ว" : null, objection, null, ct);
    }

    private async Task<IResult> Inbox(InboxDesk.Pass pass, InboxDesk desk, string? said, Objection? objection, string? text, CancellationToken ct)
    {
        if (await desk.Read(pass, ct) is not var (report, story))
            return Expired();
        return Page<InboxPage>(
            objection?.Status ?? StatusCodes.Status200OK,
            ("Inbox", OpenInbox.Of(report, story)), ("Pass", Seal(pass)), ("Upload", ReportForm.NewSecret()), ("Said", said), ("Text", text),
            ("Errors", objection is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [objection.Field ?? ""] = objection.Refusal.Text }));
    }

    private static RazorComponentResult Expired() => Page<EnterPage>(
        StatusCodes.Status400BadRequest, ("Errors", new Dictionary<string, string> { ["receipt"] = "หน้านี้เปิดไว้นานเกินไป กรอกเลขรับเรื่องอีกครั้ง" }));

    private string Seal(InboxDesk.Pass pass) => _passes.Protect(JsonSerializer.Serialize(pass), PassKept);

    private InboxDesk.Pass? Open(string? @sealed)
    {
        try
        {
            return string.IsNullOrEmpty(@sealed) ? null : JsonSerializer.Deserialize<InboxDesk.Pass>(_passes.Unprotect(@sealed));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    private static RazorComponentResult Page<TPage>(params (string Name, object? Value)[] parameters) where TPage : IComponent => Page<TPage>(StatusCodes.Status200OK, parameters);

    private static RazorComponentResult Page<TPage>(int status, params (string Name, object? Value)[] parameters) where TPage : IComponent =>
        new(typeof(TPage), parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value)) { StatusCode = status };
}
