namespace RiskService.InternalAudit.Engagements;

/// <summary>Opened → started → fieldwork → report issued → closed.</summary>
public enum EngagementStatus
{
    /// <summary>Its programme is being written.</summary>
    Opened,

    /// <summary>The audited division was told.</summary>
    Started,
    Fieldwork,

    /// <summary>The report was issued, and with it its findings, which are followed up.</summary>
    Reported,

    /// <summary>Nothing is followed up any more.</summary>
    Closed,
}

/// <summary>A step of the audit programme.</summary>
/// <param name="No">From 1.</param>
/// <param name="Procedure">What is done: ตรวจสอบใบสั่งซื้อ 25 รายการกับระเบียบ.</param>
/// <param name="Who">Who does it.</param>
/// <param name="DoneOn">Null as long as it is not done.</param>
/// <param name="WorkingPaper">The reference of the working paper that shows it.</param>
public sealed record ProgrammeStep(Guid Id, int No, string Procedure, string Who, DateOnly? DoneOn = null, string? WorkingPaper = null);

/// <summary>Working time that was really used.</summary>
/// <param name="Days">Man-days, in quarters of a day.</param>
public sealed record DaysUsed(DateOnly On, string Who, decimal Days);
