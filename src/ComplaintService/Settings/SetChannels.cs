using System.ComponentModel.DataAnnotations;
using ComplaintService.Complaints;
using ComplaintService.Measures;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WebUi;

namespace ComplaintService.Settings;

/// <summary>Through which channels the office takes complaints from today on (plan project 3-02). What was open before stays counted in its year.</summary>
public static class SetChannels
{
    /// <param name="Channels">All that are open; the web form always is.</param>
    public sealed record Request([Required] IReadOnlyList<Channel>? Channels);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder settings) => settings
        .MapPut("channels", Handle)
        .WithName(nameof(SetChannels))
        .WithSummary("The channels through which complaints are taken from today on");

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(Request request, SettingsDesk desk, CancellationToken ct) =>
        await Decide(request, desk, ct) is { } objection ? objection.ToProblem() : TypedResults.NoContent();

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Request request, SettingsDesk desk, CancellationToken ct) => desk.Change(async () =>
    {
        if (!request.Channels!.Contains(Channel.Web))
            return Objection.To("channels", "เว็บไซต์เปิดรับเรื่องอยู่เสมอ เลือกไว้ด้วย", "The web form is always open: name it too");
        var known = await desk.Db.OpenChannels.ToListAsync(ct);
        foreach (var open in known.Where(row => row.Until is null && !request.Channels!.Contains(row.Channel)))
            open.Close(desk.Today);
        foreach (var wanted in request.Channels!.Distinct().Where(wanted => !known.Exists(row => row.Channel == wanted && row.Until is null)))
        {
            if (known.Find(row => row.Channel == wanted && row.From == desk.Today) is { } today)
                today.Reopen();
            else
                desk.Db.Add(new OpenChannel { Channel = wanted, From = desk.Today });
        }

        return null;
    }, ct);
}
