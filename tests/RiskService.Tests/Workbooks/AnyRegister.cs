using System.Text.Json;
using RiskService.Starters;
using RiskService.Tests.ControlTests;
using RiskService.Tests.Register;

namespace RiskService.Tests.Workbooks;

/// <summary>A register of the finance division as chance has it, with all that can happen to a risk; the same number gives the same one.</summary>
internal sealed class AnyRegister(RiskApp app, int number)
{
    private readonly Random _chance = new(number);
    private readonly HttpClient _finance = app.Finance("writer");
    private int _starters;

    private bool Often => _chance.Next(3) > 0;

    private DateOnly Today => DateOnly.FromDateTime(app.Clock.GetUtcNow().AddHours(7).DateTime);

    public async Task<int> Fill()
    {
        List<Guid> risks = [];
        foreach (var _ in Enumerable.Range(0, 3 + _chance.Next(4)))
            risks.Add(Often ? await Added() : await Started());
        foreach (var _ in Enumerable.Range(0, 3))
        {
            foreach (var risk in risks)
                await Happen(risk);
            app.Clock.Set(app.Clock.GetUtcNow().AddDays(1 + _chance.Next(20)));
            await app.Round(); // evidence whose day is over
        }

        foreach (var risk in risks.Where(_ => !Often))
            await End(risk);
        return risks.Count;
    }

    private async Task<Guid> Added()
    {
        var risk = RiskCalls.Risk(Words(), Step(), Step());
        risk["causes"] = Enumerable.Range(0, 1 + _chance.Next(3)).Select(_ => Words()).ToArray();
        risk["existingControls"] = Enumerable.Range(0, _chance.Next(4)).Select(no => new { text = $"{Words()} {no}", effectiveness = Often ? "good" : "weak" }).ToArray();
        if (Often)
            risk["residual"] = new { likelihood = 1, impact = 1, impactReason = Words() };
        if (!Often)
            risk["inherent"] = new { likelihood = 5, impact = 5 };
        foreach (var field in new[] { "step", "whoGains", "likelihoodReason", "impactReason" }.Where(_ => !Often))
            risk[field] = null;
        return (await _finance.Added(risk)).Id();
    }

    private async Task<Guid> Started()
    {
        var key = StarterLibrary.All[_starters++].Key;
        var (_, _, body) = await _finance.Send("registers/2570/starters", new { risks = new[] { new { key, likelihood = Step(), impact = Step(), controlEffectiveness = "fair", existingControls = new[] { Words() } } } });
        return body.GetProperty("risks")[0].Id();
    }

    private async Task Happen(Guid risk)
    {
        var read = await app.Read(risk);
        foreach (var control in read.GetProperty("existingControls").EnumerateArray().Select(one => one.Id()))
        {
            if (!Often)
                await _finance.Ok(HttpMethod.Put, $"controls/{control}/schedule", new { everyMonths = 1 + _chance.Next(12), nextDueOn = Iso(Today.AddDays(_chance.Next(60))), tester = "หัวหน้างานพัสดุ" });
            if (Often)
                await Test(control);
        }

        if (!Often)
            await Mitigate(risk);
        if (!Often)
            await _finance.Ok($"risks/{risk}/treatment", new { treatment = Often ? "treat" : "transfer", reason = Words() });
        if (!Often)
            await Rewrite(risk, read);
        if (!Often)
            await _finance.Ok($"risks/{risk}/assessment", new { likelihood = Step(), impact = Step(), likelihoodReason = Words(), reason = Words() });
        if (!Often)
            await app.Executive().Ok($"risks/{risk}/acceptance", new { reason = Words(), until = Iso(Today.AddDays(90)) });
    }

    /// <summary>With evidence that holds some days, or for ever.</summary>
    private async Task Test(Guid control)
    {
        var evidence = Often ? [] : new object[] { new { fileId = await ControlCalls.Uploaded(_finance), effectiveOn = Iso(Today), expiresOn = Often ? Iso(Today.AddDays(_chance.Next(15))) : null } };
        await ControlCalls.Test(_finance, control, ((string[])["passed", "passed", "failed", "not-tested"])[_chance.Next(4)], Words(), evidence);
    }

    private async Task Mitigate(Guid risk)
    {
        var one = await _finance.Planned(risk, Words(), Iso(Today.AddDays(60)));
        if (Often)
            await _finance.Ok($"mitigations/{one}/completion", new { actionTaken = Words(), evidence = Often ? [] : new[] { await ControlCalls.Uploaded(_finance) } });
        else if (Often)
            await _finance.Ok($"mitigations/{one}/dropping", new { reason = Words() });
    }

    /// <summary>Without its first control: what was tested of it stays.</summary>
    private Task Rewrite(Guid risk, JsonElement read)
    {
        var written = RiskCalls.Risk(Words());
        written["existingControls"] = read.GetProperty("existingControls").EnumerateArray().Skip(1).Select(one => new { text = one.Text("text"), id = one.Id() }).ToArray();
        return _finance.Ok(HttpMethod.Put, $"risks/{risk}", written);
    }

    private async Task End(Guid risk)
    {
        foreach (var open in (await app.Read(risk)).GetProperty("mitigations").EnumerateArray().Where(one => one.Text("status") == "planned").Select(one => one.Id()))
            await _finance.Ok($"mitigations/{open}/dropping", new { reason = Words() });
        await _finance.Ok($"risks/{risk}/closure", new { reason = Words() });
    }

    private int Step() => 1 + _chance.Next(5);

    /// <summary>What people type: line breaks, signs that a spreadsheet would take for a formula, two scripts.</summary>
    private string Words() => string.Concat(Enumerable.Range(0, 3).Select(_ => ((string[])["ตรวจรับพัสดุไม่ครบ ", "=SUM(A1) ", "บรรทัดหนึ่ง\nบรรทัดสอง ", "\"quoted\" & <b> ", "ผู้ขายรายเดิม, 12.5% ", "- จดไว้ "])[_chance.Next(6)])).Trim() + " พอ";

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
