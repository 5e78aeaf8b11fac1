using Microsoft.EntityFrameworkCore;
using RiskService.ControlTests;
using RiskService.Data;
using RiskService.Register;
using RiskService.Signals;
using ServiceDefaults.SignIn;
using ServiceDefaults.Tasks;
using static WebUi.Language;

namespace RiskService.Tasks;

/// <summary>What is watched between the rounds: tests of controls, and signals from other services.</summary>
internal static class WatchTasks
{
    public static async Task Add(TaskGathering tasks, RiskDb db, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var division = actor.OwnDivision();
        if (division is not null)
        {
            var due = await ListDueControls.Of(db, new(division), actor, clock).Take(TaskGroup.MostCounted + 1).ToListAsync(ct);
            tasks.Add("controls-to-test", T("ทดสอบการควบคุม", "Test controls"), "/risk/controls",
                [.. due.Select(row => new TaskItem($"{row.Code} {row.Text}", row.NextDueOn, $"/risk/controls/{row.Id}"))]);
        }

        if (division is null && !actor.Is(Roles.PlanOfficer))
            return;
        var open = await ListSignals.Of(db, new("open", actor.Is(Roles.PlanOfficer) ? null : division), actor).Take(TaskGroup.MostCounted + 1).ToListAsync(ct);
        tasks.Add("signals-to-decide", T("ตัดสินใจเรื่องสัญญาณความเสี่ยง", "Decide what a signal means"), "/risk/signals?status=open",
            [.. open.Select(signal => new TaskItem(SignalWords.WhatOf(signal), null, $"/risk/signals/{signal.Id}"))], TaskNature.Decision);
    }
}
