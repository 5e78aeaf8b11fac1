using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Problems;
using WebUi;
using static WebUi.Language;

namespace RiskService.InternalAudit.Findings;

/// <summary>A page about one finding that the reader may see.</summary>
public abstract class FindingPageBase : AuditPage
{
    [Parameter] public Guid Id { get; set; }

    protected AuditFinding One { get; private set; } = default!;
    protected string Back => $"{Home}/findings/{Id}";
    protected Crumb[] Way => [.. Steps, new($"{Home}/findings", T("ข้อตรวจพบ", "Findings")), new(Back, FindingText.Name(One))];

    protected override async Task<bool> Find()
    {
        if (await Db.AuditFindings.VisibleTo(Actor).AsNoTracking().SingleOrDefaultAsync(row => row.Id == Id && row.FiscalYear == Fy, Ct) is not { } one)
            return false;
        One = one;
        return await FindMore();
    }

    /// <summary>Reads what the page shows besides; false for what is not there or not the reader's.</summary>
    protected virtual Task<bool> FindMore() => Task.FromResult(true);

    /// <summary>What the auditor alone does.</summary>
    protected Refusal? OnlyAuditor => Actor.Audits() ? null : AuditRefusals.OnlyAuditor.Refusal;
}
