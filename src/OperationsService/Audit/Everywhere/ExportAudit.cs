using System.Globalization;
using System.Text.Json;
using Documents;
using Microsoft.AspNetCore.Http.HttpResults;
using OperationsService.Data;
using ServiceDefaults.Audit;
using ServiceDefaults.Audit.Reading;
using WebUi;
using static WebUi.Language;

namespace OperationsService.Audit.Everywhere;

/// <summary>The filtered list as a table to work with. It leaves the platform, so that it did is recorded before the first row is sent.</summary>
public static class ExportAudit
{
    /// <summary>Rows at most; whoever wants more narrows the filter.</summary>
    public const int Most = 10_000;

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder audit) => audit
        .MapGet("export", Handle)
        .WithName(nameof(ExportAudit))
        .WithSummary("The filtered list of all services as .csv, newest first; at most 10,000 rows; recorded (admin)")
        .ProducesProblem(StatusCodes.Status400BadRequest);

    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Handle(
        string? service, [AsParameters] AuditQuery query, HttpContext http, OpsDb db, AuditTrail audit, TimeProvider clock, CancellationToken ct)
    {
        if (ListEverywhere.Wrong(service) is { } wrong)
            return wrong.ToProblem();
        http.Response.Headers.CacheControl = "no-store";
        db.Add(audit.Entry("AuditList", "csv", after: JsonSerializer.Serialize(new { service, filter = (query with { Cursor = null, Limit = null }).ToQuery() }, JsonSerializerOptions.Web)));
        await db.SaveChangesAsync(ct);
        var gather = http.RequestServices.GetRequiredService<GatherAudit>();
        var (lines, silent) = (new List<AuditLine>(), new SortedSet<string>(StringComparer.Ordinal));
        var part = query with { Limit = AuditQuery.Most };
        do
        {
            var answer = await gather.AskAsync(service, part, ct);
            lines.AddRange(answer.Items);
            silent.UnionWith(answer.Silent);
            part = part with { Cursor = answer.Next };
        }
        while (part.Cursor is not null && lines.Count < Most);

        using var file = new MemoryStream();
        await Write(file, lines.Take(Most), silent, isCut: part.Cursor is not null);
        return TypedResults.File(file.ToArray(), Csv.ContentType, string.Create(CultureInfo.InvariantCulture, $"audit-{ThaiCalendar.DayInBangkok(clock.GetUtcNow()):yyyy-MM-dd}.csv"));
    }

    private static async Task Write(Stream stream, IEnumerable<AuditLine> lines, IEnumerable<string> silent, bool isCut)
    {
        await using var writer = Csv.Writer(stream);
        await writer.WriteLineAsync(Csv.Row(
        [
            T("เวลา (UTC)", "Time (UTC)"), T("บริการ", "Service"), T("ผู้ทำ", "Who"), T("รหัสผู้ทำ", "Id of who"), T("ส่วนราชการ", "Division"), T("การกระทำ", "Process"), T("สิ่งที่ถูกทำ", "Subject"), T("รหัส", "Id"),
            T("เหตุผล", "Reason"), T("ก่อน", "Before"), T("หลัง", "After"), T("ไม่เปิดเผยต่อผู้ดูแลระบบ", "Withheld"), "trace", T("รหัสรายการ", "Entry"),
        ]));
        foreach (var line in lines)
        {
            await writer.WriteLineAsync(Csv.Row(
            [
                line.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture), Csv.Cell(line.Service), Csv.Cell(line.ActorName), Csv.Cell(line.ActorId), Csv.Cell(line.Division),
                Csv.Cell(line.Process), Csv.Cell(line.Subject), Csv.Cell(line.SubjectId), Csv.Cell(line.Reason), Csv.Cell(line.Before?.GetRawText()), Csv.Cell(line.After?.GetRawText()),
                line.Withheld ? T("ใช่", "yes") : T("ไม่", "no"), Csv.Cell(line.TraceId), Csv.Cell(line.Id.ToString()),
            ]));
        }

        foreach (var name in silent)
            await writer.WriteLineAsync(Csv.Cell(T($"ไม่ครบ: บริการ {AuditSource.NameOf(name)} ไม่ตอบ", $"Not complete: {AuditSource.NameOf(name)} did not answer")));
        if (isCut)
            await writer.WriteLineAsync(Csv.Cell(T($"ไม่ครบ: แสดง {Most} รายการล่าสุด กรองให้แคบลงเพื่อดูที่เหลือ", $"Not complete: the newest {Most} entries; narrow the filter for the rest")));
    }
}
