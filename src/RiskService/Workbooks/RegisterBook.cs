using Documents;
using Microsoft.EntityFrameworkCore;
using RiskService.ControlTests;
using RiskService.Data;
using RiskService.Register;
using RiskService.Settings;
using ServiceDefaults.Values;

namespace RiskService.Workbooks;

/// <summary>The register of a year as a workbook: all that is known of its risks. What was exported can be read again (<see cref="ImportRegister"/>).</summary>
internal static class RegisterBook
{
    /// <param name="risks">Those that are wanted.</param>
    public static async Task<Stream> Write(RiskDb db, FiscalYear year, IQueryable<Risk> risks, CancellationToken ct)
    {
        var scales = (await db.SettingsOf(year, ct)).Scales;
        var written = await Risks(db, risks, scales, ct);
        var codes = written.ToDictionary(one => one.Risk.Id, one => one.Risk.Code);
        var controls = await db.Controls.AsNoTracking().Where(one => risks.Any(risk => risk.Id == one.RiskId)).ToListAsync(ct);
        var assessments = await db.Assessments.AsNoTracking().Where(one => risks.Any(risk => risk.Id == one.RiskId)).ToListAsync(ct);
        var checks = await db.ControlChecks.AsNoTracking().Where(one => risks.Any(risk => risk.Id == one.RiskId)).ToDictionaryAsync(one => one.Id, ct);
        var tests = await db.ControlTests.AsNoTracking().Where(one => risks.Any(risk => risk.Id == one.RiskId)).ToListAsync(ct);
        var mitigations = await db.Mitigations.AsNoTracking().Where(one => risks.Any(risk => risk.Id == one.RiskId)).ToListAsync(ct);
        var files = await Files(db, [.. mitigations.SelectMany(one => one.Evidence), .. tests.SelectMany(one => one.Evidence).Select(one => one.File)], ct);
        var settings = await db.Settings.AsNoTracking().ToDictionaryAsync(one => one.Id, ct);
        var used = assessments.Select(one => one.SettingsId).Append((await db.SettingsOf(year, ct)).Id).Distinct().Select(id => settings[id]).OrderBy(one => one.FromYear).ThenBy(one => one.Version);

        var file = new MemoryStream(); // the package needs to go back in what it wrote
        using (var book = new Spreadsheet(file))
        {
            RiskSheet.Of(scales).Write(book, written);
            // Of a risk that was added meanwhile the rest is not known; it is in the next file.
            ControlSheet.Columns.Write(book, controls.Where(one => codes.ContainsKey(one.RiskId)).Select(one => new WrittenControl(codes[one.RiskId], one, checks.GetValueOrDefault(one.Id))).OrderBy(one => one.Risk, StringComparer.Ordinal).ThenBy(one => one.Control.No));
            AssessmentSheet.Columns.Write(book, assessments.Where(one => codes.ContainsKey(one.RiskId)).Select(one => new WrittenAssessment(codes[one.RiskId], one, settings[one.SettingsId])).OrderBy(one => one.Risk, StringComparer.Ordinal).ThenBy(one => one.Assessment.No));
            MitigationSheet.Columns.Write(book, mitigations.Where(one => codes.ContainsKey(one.RiskId)).Select(one => new WrittenMitigation(codes[one.RiskId], one, files)).OrderBy(one => one.Risk, StringComparer.Ordinal).ThenBy(one => one.Mitigation.No));
            TestSheet.Columns.Write(book, Tests(tests, controls, checks, codes, files));
            SettingsSheet.Columns.Write(book, used.SelectMany(SettingsSheet.Of));
        }

        file.Position = 0;
        return file;
    }

    /// <summary>Of each control in turn; those of controls that were taken out come last.</summary>
    private static IEnumerable<WrittenTest> Tests(List<ControlTest> tests, List<RiskControl> controls, Dictionary<Guid, ControlCheck> checks, Dictionary<Guid, string> codes, IReadOnlyDictionary<Guid, string> files)
    {
        var (numbers, first) = (controls.ToDictionary(one => one.Id, one => one.No), tests.GroupBy(one => one.ControlId).ToDictionary(same => same.Key, same => same.MinBy(one => one.No)!));
        return tests.Where(one => codes.ContainsKey(one.RiskId))
            .Select(one => new WrittenTest(codes[one.RiskId], numbers.TryGetValue(one.ControlId, out var no) ? no : null, one, numbers.ContainsKey(one.ControlId) ? null : checks.GetValueOrDefault(one.ControlId)?.Failing, files))
            .OrderBy(one => one.Risk, StringComparer.Ordinal).ThenBy(one => one.ControlNo ?? int.MaxValue).ThenBy(one => first[one.Test.ControlId].At)
            .ThenBy(one => first[one.Test.ControlId].Control, StringComparer.Ordinal).ThenBy(one => first[one.Test.ControlId].Seen, StringComparer.Ordinal).ThenBy(one => one.Test.ControlId).ThenBy(one => one.Test.No);
    }

    private static Task<Dictionary<Guid, string>> Files(RiskDb db, HashSet<Guid> ids, CancellationToken ct) =>
        db.Files.AsNoTracking().Where(file => ids.Contains(file.Id)).ToDictionaryAsync(file => file.Id, file => file.FileName, ct);

    /// <summary>An empty one to fill in by hand, with lists to choose from and hints.</summary>
    public static Stream Template(RiskSettings settings)
    {
        var file = new MemoryStream();
        using (var book = new Spreadsheet(file))
        {
            RiskSheet.Of(settings.Scales).Write(book, []);
            ControlSheet.Columns.Write(book, []);
            MitigationSheet.Columns.Write(book, []);
            SettingsSheet.Columns.Write(book, SettingsSheet.Of(settings));
        }

        file.Position = 0;
        return file;
    }

    public static async Task<IReadOnlyList<WrittenRisk>> Risks(RiskDb db, IQueryable<Risk> risks, RiskScales scales, CancellationToken ct)
    {
        var found = await risks.AsNoTracking().OrderBy(risk => risk.Code).ThenBy(risk => risk.Id).ToListAsync(ct);
        var before = await db.Risks.Where(one => risks.Any(risk => risk.PreviousId == one.Id)).Select(one => new { one.Id, one.Code }).ToDictionaryAsync(one => one.Id, one => one.Code, ct);
        return [.. found.Select(risk => new WrittenRisk(risk, risk.PreviousId is { } previous ? before.GetValueOrDefault(previous) : null, scales))];
    }
}
