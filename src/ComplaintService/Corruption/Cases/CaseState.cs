namespace ComplaintService.Corruption.Cases;

/// <summary>received → screened → investigating → found → disciplined or referred → closed. Referral is possible from screening on.</summary>
public enum CaseState
{
    /// <summary>No officer has judged it yet.</summary>
    Received,

    /// <summary>It was judged whether it holds facts that can be looked into (DOMAIN: บัตรสนเท่ห์).</summary>
    Screened,

    /// <summary>A committee looks for the facts.</summary>
    Investigating,

    /// <summary>The committee has said whether it is true.</summary>
    Found,

    /// <summary>It was true, and discipline was ordered.</summary>
    Disciplined,

    /// <summary>A body outside has it.</summary>
    Referred,
    Closed,
}

/// <summary>Bodies to which a case can be handed over.</summary>
public enum ReferredTo
{
    /// <summary>สำนักงาน ป.ป.ช.</summary>
    Nacc,

    /// <summary>สำนักงาน ป.ป.ท.</summary>
    Pacc,

    /// <summary>นายอำเภอ.</summary>
    District,

    /// <summary>สำนักงานการตรวจเงินแผ่นดิน.</summary>
    AuditOffice,
    Police,
}

/// <summary>How a case stands in the figures: these three words are all that is ever counted.</summary>
public enum Stage
{
    Received,
    InProgress,
    Done,
}
