using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using WebUi;
using static WebUi.Language;

namespace RiskService.InternalAudit.Engagements;

/// <summary>A page about one engagement, for the auditor.</summary>
public abstract class EngagementPageBase : AuditPage
{
    [Parameter] public Guid Id { get; set; }

    protected Engagement One { get; private set; } = default!;
    protected string Back => $"{Home}/engagements/{Id}";
    protected Crumb[] Way => [.. Steps, new($"{Home}/engagements", T("งานตรวจสอบ", "Engagements")), new(Back, T($"งานที่ {One.Code}", $"Engagement {One.Code}"))];

    protected override async Task<bool> Find()
    {
        if (await Db.Engagements.AsNoTracking().SingleOrDefaultAsync(row => row.Id == Id && row.FiscalYear == Fy, Ct) is not { } one)
            return false;
        One = one;
        return await FindMore();
    }

    /// <summary>Reads what the page shows besides; false for what is not there.</summary>
    protected virtual Task<bool> FindMore() => Task.FromResult(true);
}
