using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OperationsService.Data;

namespace OperationsService.Audit.Statements;

/// <summary>A signed statement as a file, to keep where nobody who runs the platform can reach it.</summary>
public static class GetStatement
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder audit) => audit
        .MapGet("statements/{number:long}", Handle)
        .WithName(nameof(GetStatement))
        .WithSummary("A signed statement as a text file (admin)");

    public static async Task<Results<FileContentHttpResult, NotFound>> Handle(long number, OpsDb db, CancellationToken ct) =>
        await db.Statements.AsNoTracking().SingleOrDefaultAsync(one => one.Number == number, ct) is { } found
            ? TypedResults.File(Encoding.UTF8.GetBytes(found.Text), "text/plain; charset=utf-8", NameOf(found))
            : TypedResults.NotFound();

    private static string NameOf(StoredStatement statement) =>
        string.Create(CultureInfo.InvariantCulture, $"audit-statement-{statement.Number:00000}-{WebUi.ThaiCalendar.DayInBangkok(statement.MadeAt):yyyy-MM-dd}.txt");
}
