using System.Text.Json;

namespace DemoYear;

/// <summary>The first day of the year: the plan that the platform comes with is brought into force, and the ordinance's money is entered.</summary>
internal static class PlanStart
{
    /// <returns>The plan's id.</returns>
    public static async Task<Guid> InForce(DemoWorld world)
    {
        var (officer, executive) = (world.Callers.PlanOfficer, world.Callers.Executive);
        var plan = (await officer.Until("plans", "/plan/api/v1/plans", plans => plans.GetProperty("items").GetArrayLength() > 0)).GetProperty("items")[0].GetProperty("id").GetGuid();
        var findings = await officer.Read("findings", $"/plan/api/v1/plans/{plan}/findings?severity=error&pageSize=200");
        var open = findings.GetProperty("items").EnumerateArray().Where(one => one.GetProperty("severity").GetString() == "error").Select(one => one.GetProperty("id").GetGuid()).ToList();
        if (open.Count > 0)
            await officer.Post("findings-accepted", $"/plan/api/v1/plans/{plan}/findings/resolution", new { findingIds = open, action = "accepted", reason = "คงไว้ตามเล่มแผนที่ประกาศใช้แล้ว" });
        await officer.Post("plan-submitted", $"/plan/api/v1/plans/{plan}/submission");
        await executive.Post("plan-approved", $"/plan/api/v1/plans/{plan}/approval");
        await executive.Post("plan-published", $"/plan/api/v1/plans/{plan}/publication");
        return plan;
    }

    /// <summary>The projects as the plan tells them to everybody, in its order.</summary>
    public static async Task<IReadOnlyList<JsonElement>> Projects(DemoWorld world)
    {
        var list = await world.Callers.Citizen.Until("projects", "/plan/api/v1/projects?pageSize=100", projects => projects.GetProperty("items").GetArrayLength() > 0);
        var projects = new List<JsonElement>();
        foreach (var code in list.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("code").GetString()!))
            projects.Add(await world.Callers.Citizen.Read($"project-{code}", $"/plan/api/v1/projects/{code}"));
        return projects;
    }
}
