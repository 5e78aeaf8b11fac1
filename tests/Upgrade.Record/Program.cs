using System.Globalization;
using Upgrade.Record;
using Upgrade.Record.Life;

// Lives a piece of real work on a release and keeps its databases and what it says to them (docs/upgrade.md).
if (args is not [var checkout, var keep])
{
    await Console.Error.WriteLineAsync("Upgrade.Record CHECKOUT FOLDER   (docs/upgrade.md)");
    return 2;
}

var data = Directory.CreateTempSubdirectory("upgrade-record-").FullName;
var release = new OldRelease(Path.GetFullPath(checkout), data);
var facts = new SortedDictionary<string, string>(StringComparer.Ordinal);
Directory.CreateDirectory(keep);

// What is kept as the release's data.
IReadOnlyList<Answer> before, after;
await using (var platform = await release.Start())
{
    var work = new Work(platform.Address, release, facts, round: 1);
    await work.Live();
    before = await work.ReadAnswers();
    facts["dumpedAt"] = Now();
}

await using (var databases = await release.OpenDatabases())
{
    await databases.Dump(keep);
    await databases.LogStatements();
}

// What a replica of the release says to these data, from its start on.
await using (var platform = await release.Start())
{
    var work = new Work(platform.Address, release, facts, round: 2);
    await work.Live();
    await work.ReadPages();
    after = await work.ReadAnswers();
    facts["leftAt"] = Now();
}

await Facts.Write(keep, facts);
Answers.Write(keep, "before", before);
Answers.Write(keep, "after", after);
StatementLog.Read(release.DatabaseLog).Keep(keep);
Console.WriteLine($"Kept in {keep}. The platform's data lie in {data}: remove them, or look at its logs.");
return 0;

static string Now() => TimeProvider.System.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
