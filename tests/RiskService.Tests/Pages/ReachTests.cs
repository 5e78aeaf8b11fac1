using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RiskService.Signals;
using RiskService.Tests.Gifts;
using RiskService.Tests.Interests;
using RiskService.Tests.InternalAudit;
using RiskService.Tests.InternalControl;
using RiskService.Tests.Published;
using ServiceDefaults.SignIn;

namespace RiskService.Tests.Pages;

/// <summary>Whoever may open a page gets there by clicking from the first one, and no link leads where its reader may not go.</summary>
public sealed partial class ReachTests : IAsyncDisposable
{
    /// <summary>Pages of one kind that are looked at: their links are the same.</summary>
    private const int OfOneKind = 3;

    /// <summary>Wherever somebody begins to work, without a thing or a step of its own.</summary>
    private static readonly string[] Places =
    [
        "registers/2570", "registers/2571", "registers/2570/heatmap", "registers/2570/round", "registers/2570/starters", "registers/2570/previous", "registers/2570/risks/new", "registers/2570/import", "settings/2570",
        "settings/2570/change", "controls", "signals", "signals/rules", "signals/rules/change", "published", "published/2570", "gifts", "gifts/new", "gifts/rules", "gifts/2570/policy", "gifts/2570/summary",
        "gifts/2570/acknowledgements", "interests", "interests/own", "interests/matches", "interests/matches/new", "interests/retention", "interests/status/2570", "audit", "audit/2570/plan", "audit/2570/plan/print",
        "audit/2570/engagements", "audit/2570/findings", "audit/2570/universe", "audit/2570/criteria", "audit/2570/summary", "internal-control", "internal-control/2569", "internal-control/2569/improvements",
        "internal-control/2569/organization/pk1", "internal-control/2569/organization/pk6", "internal-control/2569/organization/pk4", "internal-control/2569/organization/pk5",
    ];

    private static readonly List<(string Template, Regex Pattern)> Pages =
    [
        .. typeof(Program).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes(typeof(RouteAttribute), false)).Cast<RouteAttribute>().Select(route => route.Template)
            .OrderBy(template => template.Count(letter => letter == '{')).Select(template => (template, new Regex($"^{Parameter().Replace(template.TrimStart('/'), OneValue)}$"))),
    ];

    private readonly RiskApp _app = RiskApp.Take();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Every_place_is_reached_by_clicking_from_the_first_page_by_whoever_may_be_there()
    {
        await Fill();
        HashSet<string> templates = [];
        foreach (var (role, division) in new (string?, string?)[]
                 {
                     (Roles.DivisionOfficer, "FIN"), (Roles.DivisionHead, "FIN"), (Roles.PlanOfficer, null), (Roles.Executive, null), (Roles.InternalAuditor, "IA"), (Roles.Admin, null), (null, null),
                 })
        {
            using var reader = _app.Browser(role, division, role is null ? null : $"{role}-reach");
            var reached = await Walk(reader, role ?? "anybody");
            templates.UnionWith(reached.Select(KindOf).OfType<string>());
            foreach (var place in Places)
            {
                if (!reached.Contains(place) && (await reader.GetAsync(place, Ct)).StatusCode is HttpStatusCode.OK)
                    Assert.Fail($"{role ?? "anybody"} may open {place}, and no link leads there");
            }
        }

        // The rest are steps of something that has to be in another state for them; the journeys in a browser take them.
        var never = Pages.Select(page => page.Template).Except(templates).ToList();
        Assert.True(never.Count < Pages.Count / 3, string.Join('\n', never));
    }

    /// <returns>Every address that was reached.</returns>
    private static async Task<HashSet<string>> Walk(HttpClient reader, string who)
    {
        HashSet<string> reached = [""];
        Dictionary<string, int> looked = [];
        Queue<string> ahead = new([""]);
        while (ahead.TryDequeue(out var path))
        {
            var answer = await reader.GetAsync(path.Length == 0 ? "./" : path, Ct);
            Assert.True(answer.StatusCode is HttpStatusCode.OK, $"{who} is led to {path}: {answer.StatusCode}");
            foreach (var link in Links(await answer.Content.ReadAsStringAsync(Ct)))
            {
                var bare = link.Split('?', '#')[0];
                if (reached.Add(bare) && KindOf(bare) is { } kind && (looked[kind] = looked.GetValueOrDefault(kind) + 1) <= OfOneKind)
                    ahead.Enqueue(link);
            }
        }

        return reached;
    }

    private static string? KindOf(string path) => Pages.Find(page => page.Pattern.IsMatch(path)).Template;

    /// <summary>Within the service, from its root; no files and no other language.</summary>
    private static IEnumerable<string> Links(string html) => Href().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))
        .Select(link => link.StartsWith("/risk/", StringComparison.Ordinal) ? link["/risk/".Length..] : link.StartsWith("./", StringComparison.Ordinal) ? link[2..] : link)
        .Where(link => link.Length > 0 && link[0] is not ('/' or '#' or '?') && !link.StartsWith("api/", StringComparison.Ordinal) && !link.Contains(':', StringComparison.Ordinal) && !link.StartsWith("_content", StringComparison.Ordinal));

    private static string OneValue(Match parameter) => parameter.Groups[1].Value switch { ":guid" => "[0-9a-f-]{36}", ":int" => "[0-9]+", _ => "[^/]+" };

    /// <summary>A year in which something of everything happened.</summary>
    private async Task Fill()
    {
        await _app.Publish();
        foreach (var _ in Enumerable.Range(0, 5))
        {
            var fact = ComplaintFact.Of(Guid.CreateVersion7());
            fact.Hear("tax", "FIN", null, _app.Clock.GetUtcNow().AddDays(-20), _app.Clock.GetUtcNow());
            await _app.InDatabase(db =>
            {
                db.Add(fact);
                return db.SaveChangesAsync(Ct);
            });
        }

        await _app.Services.GetRequiredService<SignalRound>().Run(Ct);
        var unit = await _app.Unit();
        await _app.Auditor().Done($"audit/2570/universe/{unit}/scores", AuditSteps.Score());
        await _app.Approved(unit);
        await _app.Issued();
        var control = new ControlSteps(_app);
        await control.Prepare();
        await ControlSteps.Done(control.Executive.Send(ControlSteps.Form("pk1", verb: "signature")));
        await _app.Officer($"{Roles.DivisionOfficer}-reach", "FIN").Reported();
        await _app.Officer($"{Roles.DivisionOfficer}-reach", "FIN").Declare();
    }

    [GeneratedRegex(@"\{[^}:]+(:\w+)?\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("<a [^>]*href=\"([^\"]+)\"")]
    private static partial Regex Href();
}
