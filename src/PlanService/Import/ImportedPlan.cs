using ServiceDefaults.Values;

namespace PlanService.Import;

/// <summary>Everything that was read of an anti-corruption action plan (แผนปฏิบัติการป้องกันการทุจริต).</summary>
public sealed record ImportedPlan
{
    /// <summary>Such as "แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2566 – 2570)".</summary>
    public required string Title { get; init; }

    public required ImportedOrganization Organization { get; init; }

    /// <summary>The plan's years in order: five of them in the seed, but any run of years.</summary>
    public required IReadOnlyList<FiscalYear> FiscalYears { get; init; }

    /// <summary>The order that appoints the committee; null when the document has none.</summary>
    public OfficialPaper? Order { get; init; }

    /// <summary>The announcement of the plan; null when the document has none.</summary>
    public OfficialPaper? Announcement { get; init; }

    public required IReadOnlyList<CommitteeMember> Committee { get; init; }

    /// <summary>What the committee has to do, without numbers.</summary>
    public required IReadOnlyList<string> CommitteeDuties { get; init; }

    public required IReadOnlyList<ImportedDimension> Dimensions { get; init; }

    /// <summary>In the order of the matrix.</summary>
    public required IReadOnlyList<ImportedProject> Projects { get; init; }

    /// <summary>Every sheet, in the order of the document: also second copies and sheets of no project in the matrix.</summary>
    public required IReadOnlyList<ProjectSheet> Sheets { get; init; }

    public required ImportedTotals Totals { get; init; }

    /// <summary>The code of the <see cref="Template"/> that the plan follows; null when it follows none that is known.</summary>
    public string? Template { get; init; }

    /// <summary>Text that stands between the parts and belongs to none of them: introductions, appendices. Nothing is lost.</summary>
    public required IReadOnlyList<string> OtherText { get; init; }
}

/// <summary>Whose plan it is, as written: "องค์การบริหารส่วนตำบล…", "เทศบาลตำบล…", "องค์การบริหารส่วนจังหวัด…".</summary>
public sealed record ImportedOrganization(string Name, string? District, string? Province);

/// <summary>An order (คำสั่ง) or announcement (ประกาศ). Blanks left in number and date are findings.</summary>
/// <param name="NumberAsWritten">Such as "ที่ / ๒๕๖5"; null when there is no such line.</param>
/// <param name="Subject">The text after เรื่อง.</param>
/// <param name="DateAsWritten">Such as "สั่ง ณ วันที่ เดือน กรกฎาคม พ.ศ. ๒๕๖5".</param>
/// <param name="SignedBy">The name in parentheses under it.</param>
/// <param name="Line">Where it begins.</param>
public sealed record OfficialPaper(string? NumberAsWritten, string? Subject, string? DateAsWritten, string? SignedBy, int Line)
{
    /// <summary>Its paragraphs, in an order those before the committee. Empty in plans that were imported before this was kept.</summary>
    public IReadOnlyList<string> Opening { get; init; } = [];

    /// <summary>In an order the paragraphs between the committee's duties and the date.</summary>
    public IReadOnlyList<string> Closing { get; init; } = [];

    /// <summary>The position under the name, such as "นายกองค์การบริหารส่วนตำบล…".</summary>
    public string? SignedAs { get; init; }
}

/// <param name="Position">Such as "ปลัดองค์การบริหารส่วนตำบลบึงนคร".</param>
/// <param name="Role">Such as "กรรมการ"; empty when none is written.</param>
public sealed record CommitteeMember(int No, string Position, string Role);

/// <summary>มิติ</summary>
public sealed record ImportedDimension
{
    /// <summary>"1", "2", …</summary>
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required string AsWritten { get; init; }
    public required IReadOnlyList<ImportedMission> Missions { get; init; }

    /// <summary>The number of projects beside the subtotal of the matrix ("รวมมิติที่ 1 จำนวน 7 โครงการ").</summary>
    public int? DeclaredProjects { get; init; }

    /// <summary>The number of projects in the summary table ("รวม มิติที่ 1").</summary>
    public int? DeclaredInSummary { get; init; }

    public required int CountedProjects { get; init; }

    /// <summary>One for each year of the plan: as written in the subtotal row, and as the rows add up.</summary>
    public required IReadOnlyList<YearTotal> Subtotals { get; init; }

    public required int Line { get; init; }
}

/// <summary>ภารกิจตามมิติ</summary>
public sealed record ImportedMission
{
    /// <summary>"1.1", after repair of what was written.</summary>
    public required string Code { get; init; }
    public string? CodeAsWritten { get; init; }

    /// <summary>The template's or summary table's name where the plan follows it, else as written.</summary>
    public required string Name { get; init; }

    /// <summary>As in the matrix; null when the mission stands only in the summary table.</summary>
    public string? NameAsWritten { get; init; }
    public required IReadOnlyList<ImportedObjective> Objectives { get; init; }

    /// <summary>The number of projects in the summary table; null when none is written.</summary>
    public int? DeclaredProjects { get; init; }

    /// <summary>Such as "7 โครงการ" or "-".</summary>
    public string? DeclaredAsWritten { get; init; }
    public required int CountedProjects { get; init; }
    public required int Line { get; init; }
}

/// <summary>วัตถุประสงค์ของภารกิจ</summary>
public sealed record ImportedObjective
{
    /// <summary>"1.1.3", after repair of what was written.</summary>
    public required string Code { get; init; }

    /// <summary>As in the matrix, such as "1.3"; null when it has none or stands only in the summary table.</summary>
    public string? CodeAsWritten { get; init; }
    public required string Name { get; init; }
    public string? NameAsWritten { get; init; }
    public int? DeclaredProjects { get; init; }
    public string? DeclaredAsWritten { get; init; }
    public required int CountedProjects { get; init; }
    public required int Line { get; init; }
}

/// <summary>A total of one year.</summary>
/// <param name="AsWritten">Null when the document has no such total.</param>
/// <param name="Written">Baht; null when nothing or no number is written ("-" is 0).</param>
/// <param name="Computed">Baht, added up from the projects' rows.</param>
public sealed record YearTotal(FiscalYear Year, string? AsWritten, decimal? Written, decimal Computed);

public sealed record ImportedTotals
{
    /// <summary>"รวมทั้งสิ้น จำนวน 27 โครงการ" of the matrix.</summary>
    public int? DeclaredProjects { get; init; }

    /// <summary>"รวมทั้งสิ้น" of the summary table.</summary>
    public int? DeclaredInSummary { get; init; }

    public required IReadOnlyList<YearTotal> ByYear { get; init; }

    /// <summary>All years, baht, from the projects' rows.</summary>
    public required decimal Grand { get; init; }

    /// <summary>All years, baht, if each sheet's amount stood in every year of the plan.</summary>
    public required decimal GrandFromSheets { get; init; }
}
