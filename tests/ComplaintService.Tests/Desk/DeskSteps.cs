using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;

namespace ComplaintService.Tests.Desk;

/// <summary>What an officer does on the desk's pages.</summary>
internal static class DeskSteps
{
    /// <summary>Address of the case.</summary>
    public static async Task<string> Home(this ComplaintApp app, Guid id) =>
        $"desk/{await app.InDatabase(db => db.Complaints.Where(complaint => complaint.Id == id).Select(complaint => complaint.Number).SingleAsync(TestContext.Current.CancellationToken))}";

    /// <summary>Opens the page of the step, fills it in and sends it.</summary>
    public static async Task<IHtmlDocument> Step(this Visitor desk, string home, string step, string handler, params (string Field, string Value)[] fields) =>
        await desk.Submit(await desk.Open($"{home}/{step}"), $"{home}/{step}", handler, fields);

    /// <summary>Words of the one filled button of the case.</summary>
    public static string Filled(IHtmlDocument page) => Assert.Single(page.QuerySelectorAll("main .btn:not(.is-quiet)")).TextContent.Trim();
}
