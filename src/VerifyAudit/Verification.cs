using Npgsql;
using ServiceDefaults.Audit.Checking;

namespace VerifyAudit;

/// <summary>Checks one service after another, then what was signed and told of them, and says in Thai and English what it found.</summary>
internal static class Verification
{
    /// <returns>0 if everything is as it was written, 1 if not, or if it could not be read.</returns>
    public static async Task<int> Run(Options options, IReadOnlyList<Database> databases, TextWriter output, CancellationToken ct)
    {
        try
        {
            var statements = await Statements.Read(options, databases.FirstOrDefault(one => one.Service == Database.Operations), ct);
            var faults = Say(output, statements.Findings, statements.Findings.Count);
            foreach (var database in databases)
            {
                var report = await Check(database, ct);
                await output.WriteLineAsync(FormattableString.Invariant(
                    $"{database.Service}: บันทึก {report.Entries} รายการใน {report.Seals} ตรา รอผนึก {report.Waiting} · {report.Entries} entries in {report.Seals} seals, {report.Waiting} waiting"));
                List<AuditFinding> said = [.. report.Findings, .. statements.All.Select(one => report.Against(one.Statement.Heads, one.Where)).OfType<AuditFinding>().Take(1)];
                if (report.Against(statements.Told) is { } told)
                    said.Add(told);
                faults += Say(output, said, report.Findings.Total - report.Findings.Count + said.Count);
            }

            await SaySigned(output, statements, options);
            await output.WriteLineAsync(faults == 0
                ? "ไม่พบการแก้ไข · Nothing was changed."
                : FormattableString.Invariant($"พบ {faults} รายการที่ผิดไป · {faults} findings."));
            return faults == 0 ? 0 : 1;
        }
        catch (Exception unread) when (unread is NpgsqlException or IOException or System.Security.Cryptography.CryptographicException or ArgumentException)
        {
            await output.WriteLineAsync($"ตรวจไม่ได้ · Could not be checked: {unread.Message}");
            return 1;
        }
    }

    private static async Task<AuditReport> Check(Database database, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(ct);
        return await AuditCheck.Run(connection, database.Service, ct, withChain: true);
    }

    /// <param name="total">With those that are counted and not kept.</param>
    private static long Say(TextWriter output, IReadOnlyCollection<AuditFinding> findings, long total)
    {
        foreach (var finding in findings)
            output.WriteLine($"  ✗ {FindingWords.Of(finding)}");
        if (total > findings.Count)
            output.WriteLine(FormattableString.Invariant($"  … และอีก {total - findings.Count} · and {total - findings.Count} more"));
        return total;
    }

    private static async Task SaySigned(TextWriter output, Statements statements, Options options)
    {
        await output.WriteLineAsync(FormattableString.Invariant($"ถ้อยแถลงที่ลงลายมือชื่อ {statements.All.Count} ฉบับ · {statements.All.Count} signed statements"));
        if (statements.Key is { } key && options.PublicKey is null)
            await output.WriteLineAsync($"กุญแจมาจากฐานข้อมูลเดียวกัน เทียบกับที่จดไว้ · The key is from the same database; compare it with the one you noted: {key}");
        if (options.Statements is null)
            await output.WriteLineAsync("ไม่ได้เทียบกับถ้อยแถลงที่เก็บไว้นอกระบบ (--statements) · Not held against statements that are kept elsewhere (--statements).");
    }
}
