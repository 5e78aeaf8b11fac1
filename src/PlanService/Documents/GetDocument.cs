using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using PlanService.Data;
using ServiceDefaults.SignIn;
using static WebUi.Language;

namespace PlanService.Documents;

/// <summary>The plan as a file: an official document for Word, a workbook, a table, text, or data.</summary>
public static class GetDocument
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder plans) => plans
        .MapGet("{planId:guid}/document", Handle)
        .WithName(nameof(GetDocument))
        .WithSummary("The plan as a file: format is docx, xlsx, csv, txt or json; importing the docx or txt gives the same plan again")
        .Produces<FileStreamHttpResult>(StatusCodes.Status200OK, "application/octet-stream");

    public static async Task<Results<FileStreamHttpResult, NotFound, ValidationProblem>> Handle(
        Guid planId, string? format, PlanDb db, Actor actor, IOptions<JsonOptions> json, CancellationToken ct)
    {
        if (PlanFormat.Find(format) is not { } wanted)
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["format"] = [Allowed()] });
        if (await PlanBook.Find(db, planId, actor, ct) is not { } book)
            return TypedResults.NotFound();
        var file = new MemoryStream(); // the packages of Office need to go back in what they wrote
        if (wanted.Write is { } write)
            write(file, book);
        else
            await JsonSerializer.SerializeAsync(file, await PlanJson.Of(book, db, ct), json.Value.SerializerOptions, ct);
        file.Position = 0;
        return TypedResults.Stream(file, wanted.ContentType, $"{book.FileName}.{wanted.Name}");
    }

    private static string Allowed()
    {
        var names = string.Join(", ", PlanFormat.All.Select(format => format.Name));
        return T($"เลือกรูปแบบหนึ่งใน {names}", $"Choose one of {names}");
    }
}
