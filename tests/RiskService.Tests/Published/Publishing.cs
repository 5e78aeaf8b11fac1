using RiskService.Tests.Register;

namespace RiskService.Tests.Published;

internal static class Publishing
{
    /// <summary>A register of one risk with two measures is published, and one of them carried out.</summary>
    public static async Task Publish(this RiskApp app)
    {
        var risk = (await app.Finance().Added()).Id();
        var mitigation = await app.Finance().Planned(risk);
        await app.Finance().Planned(risk, "=HYPERLINK(\"http://example.com\")");
        await app.Finance().Ok($"risks/{risk}/treatment", new { treatment = "treat", reason = "สูงกว่าที่ยอมรับได้" });
        await app.Clerk().Ok("registers/2570/opening", new { dueOn = "2027-04-30", divisions = new[] { "FIN" } });
        await app.Finance().Ok("registers/2570/parts/FIN/submission");
        await app.Clerk().Ok("registers/2570/parts/FIN/moderation", new { note = "เห็นชอบ" });
        await app.Executive().Ok("registers/2570/approval");
        await app.Clerk().Ok("registers/2570/publication", new { channels = new[] { "เว็บไซต์ อบต." } });
        await app.Finance().Ok($"mitigations/{mitigation}/completion", new { actionTaken = "ออกคำสั่งแยกผู้ตรวจรับแล้ว" });
    }
}
