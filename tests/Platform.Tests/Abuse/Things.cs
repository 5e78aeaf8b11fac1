using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Testing;

namespace Platform.Tests.Abuse;

/// <summary>
/// What is there to be asked for, of the Clerk's Office where it belongs to a division: a draft of a plan, a complaint, a risk, a gift,
/// declared interests, a training, an engagement and a unit of the auditor. A family form is social welfare's.
/// </summary>
internal sealed class Things
{
    public const string NobodysId = "00000000-0000-4000-8000-000000000000";
    public const string NoYear = "0000";
    private static readonly HashSet<string> Years = ["fy", "year", "fiscalYear"];

    /// <summary>By the path in the API's document, with the ids of what is there.</summary>
    private readonly Dictionary<string, string> _real = new() { ["/plan/api/v1/projects/{code}"] = "/plan/api/v1/projects/1-03" };

    public string Year { get; } = FiscalYearNow().ToString(CultureInfo.InvariantCulture);

    public static bool HasYear(ApiOperation operation) => operation.Parameters("path").Any(part => Years.Contains(part.Name));

    /// <summary>Of what is there, as far as something is; as a file, where one of several may be asked for.</summary>
    public string Address(ApiOperation operation) => Filled(operation, Year, Real(operation)) + (operation.Parameters("query").Any(part => part.Name == "format") ? "?format=json" : "");

    private string Real(ApiOperation operation) => WithYear(_real.OrderByDescending(real => real.Key.Length)
        .Where(real => operation.Path == real.Key || operation.Path.StartsWith(real.Key + "/", StringComparison.Ordinal))
        .Select(real => real.Value + operation.Path[real.Key.Length..]).FirstOrDefault(operation.Path), Year);

    /// <summary>Of what nobody has.</summary>
    public static string NobodysAddress(ApiOperation operation, string year) => Filled(operation, year, operation.Path);

    public static async Task<Things> Of(RunningPlatform platform, Callers callers)
    {
        await PlanInForce.Publish(platform);
        var things = new Things();
        var (officer, auditor) = (callers["division-officer"], callers["internal-auditor"]);
        things.Is("/plan/api/v1/plans/{planId}", (await ApiJourneyTests.Import(callers["plan-officer"], await File.ReadAllBytesAsync(RunningPlatform.SeedPath))).GetProperty("planId").GetString());
        await things.Complain(callers);
        await things.Take("/risk/api/v1/registers/{year}/risks", officer, new { process = "จัดซื้อวัสดุ", @event = "แบ่งซื้อเพื่อเลี่ยงวิธีประกาศเชิญชวน", causes = new[] { "ผู้ขอและผู้ตรวจรับเป็นคนเดียวกัน" }, kind = "spending", likelihood = 3, impact = 3, controlEffectiveness = "fair" }, "/risk/api/v1/risks/{id}");
        await things.Take("/risk/api/v1/gifts", officer, new { offeredTo = "self", giverType = "company", giver = "ร้านค้าวัสดุ", what = "กระเช้าผลไม้", value = 500, occasion = "ปีใหม่", on = Today, outcome = "refused" });
        await things.Take("/risk/api/v1/interests", officer, new { position = "นักจัดการงานทั่วไป", nothingToDeclare = true });
        var unitId = await things.Take("/risk/api/v1/audit/{fy}/universe", auditor, new { division = "SP", process = "การเบิกจ่ายวัสดุ" });
        await things.Take("/risk/api/v1/audit/{fy}/engagements", auditor, new { outsidePlan = new { unitId, type = "compliance", objective = "ดูว่าทำตามระเบียบ", scope = "ทั้งปีงบประมาณ", manDays = 3, reason = "นายก อบต. สั่งให้ตรวจก่อนสิ้นปี" } });
        await things.Take("/training/api/v1/families/questionnaire", callers["other-division"], new { answers = await FamilyAnswers(callers["other-division"]), consent = true }, "/training/api/v1/families/{id}");
        await things.PlanTraining(officer);
        using (await callers["corruption-officer"].DeleteAsync(new Uri("/complaints/api/v1/corruption/key", UriKind.Relative))) // what is sealed stays so, whoever opened it before
            return things;
    }

    private static async Task<int[]> FamilyAnswers(HttpClient officer) =>
        [.. Enumerable.Repeat(1, (await officer.GetFromJsonAsync<JsonElement>("/training/api/v1/families/templates/questionnaire")).GetProperty("questions").GetArrayLength())];

    /// <summary>As soon as the training service knows the plan.</summary>
    private async Task PlanTraining(HttpClient officer)
    {
        var body = new Dictionary<string, object>
        {
            ["course"] = "ethics",
            ["projectCode"] = "1-03",
            ["fiscalYear"] = int.Parse(Year, CultureInfo.InvariantCulture),
            ["title"] = "อบรมคุณธรรม",
            ["venue"] = "หอประชุม อบต.",
            ["capacity"] = 59,
            ["startsAt"] = $"{Today}T00:00:00+07:00",
            ["endsAt"] = $"{Today}T23:00:00+07:00",
            ["targetGroups"] = new[] { new { group = "บุคลากร", count = 59 } },
        };
        var said = "";
        await Wait.Until(async () =>
        {
            using var answer = await officer.PostAsJsonAsync(new Uri("/training/api/v1/events", UriKind.Relative), body);
            said = await answer.Content.ReadAsStringAsync();
            return answer.IsSuccessStatusCode;
        }, () => said);
        Is("/training/api/v1/events/{id}", JsonElement.Parse(said).GetProperty("id").GetString());
    }

    private async Task Complain(Callers callers)
    {
        var mark = Guid.NewGuid().ToString("n");
        await Post(callers[Callers.Nobody], "/complaints/api/v1/complaints", new { category = "road", subject = $"ป้ายบอกทาง {mark}", details = "ป้ายบอกทางหน้าวัดล้มทับทางเดิน คนต้องเดินลงถนน", contact = new { name = "สมใจ ทดสอบ", phone = "0810000000" } });
        var found = await callers["complaint-officer"].GetFromJsonAsync<JsonElement>($"/complaints/api/v1/complaints?q={mark}");
        Is("/complaints/api/v1/complaints/{id}", found.GetProperty("items")[0].GetProperty("id").GetString());
        await Post(callers["complaint-officer"], $"{_real["/complaints/api/v1/complaints/{id}"]}/assignment", new { division = "SP" });
    }

    /// <summary>Adds one and remembers where it is.</summary>
    private async Task<string?> Take(string path, HttpClient caller, object body, string? there = null)
    {
        var id = (await Post(caller, WithYear(path, Year), body)).GetProperty("id").GetString();
        Is(there ?? $"{path}/{{id}}", id);
        return id;
    }

    private void Is(string path, string? id) => _real[path] = $"{WithYear(path, Year)[..WithYear(path, Year).LastIndexOf('{')]}{id}";

    private static string WithYear(string path, string year) => Years.Aggregate(path, (filled, name) => filled.Replace($"{{{name}}}", year, StringComparison.Ordinal));

    private static string Filled(ApiOperation operation, string year, string path) => operation.Parameters("path").Aggregate(WithYear(path, year), (filled, part) =>
        filled.Replace($"{{{part.Name}}}", Made(operation, part.Name, operation.Resolved(part.Schema)), StringComparison.Ordinal));

    private static string Made(ApiOperation operation, string name, JsonElement schema) => (name, schema.ValueKind is JsonValueKind.Object ? schema.ToString() : "") switch
    {
        ("format", _) => "json",
        ("kind", _) => operation.Path.Contains("/settings/", StringComparison.Ordinal) ? "days" : operation.Path.Contains("/families/", StringComparison.Ordinal) ? "questionnaire" : operation.Path.Contains("/surveys/", StringComparison.Ordinal) ? "satisfaction" : "pre",
        (_, var kind) when kind.Contains("uuid", StringComparison.Ordinal) => NobodysId,
        (_, var kind) when kind.Contains("integer", StringComparison.Ordinal) => "1",
        _ => "nothing-of-this-name",
    };

    private static async Task<JsonElement> Post(HttpClient caller, string path, object body)
    {
        using var answer = await caller.PostAsJsonAsync(new Uri(path, UriKind.Relative), body);
        var said = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode} {said}");
        return said.Length == 0 ? default : JsonElement.Parse(said);
    }

    private static string Today => FormattableString.Invariant($"{DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(7)):yyyy-MM-dd}");

    private static int FiscalYearNow()
    {
        var today = DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(7));
        return today.Year + 543 + (today.Month >= 10 ? 1 : 0);
    }
}
