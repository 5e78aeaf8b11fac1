using System.Net.Http.Json;
using System.Text.Json;
using Npgsql;
using Testing;

namespace Platform.Tests;

/// <summary>
/// The platform is backed up while people use it and a service hears nothing; its data are gone; a machine that has nothing but the file and
/// the paper goes on. The data of the platform that the other tests use stay where they are: the file is restored into a directory that
/// does not exist, with none of its secrets, ports or queues.
/// </summary>
[Collection(StandingStill.Name)]
public sealed class BackupJourneyTests(RunningPlatform platform)
{
    [Fact]
    public async Task With_the_file_and_the_paper_everything_is_there_again_and_what_was_on_its_way_arrives_once()
    {
        Assert.Contains("no-backup-key", (await StateOf(platform)).GetProperty("refusal").GetString(), StringComparison.Ordinal);
        var (refused, why) = await BackupProgram.Run(platform, ["backup"]);
        Assert.True(refused == 1 && why.Contains("./platform backup-key", StringComparison.Ordinal), why);
        var paper = await BackupProgram.MakeKey(platform);

        var heard = await Complain(platform, "ก่อนสำรอง ส่งถึงแล้ว");
        using var officer = await platform.Client("demo-plan-officer");
        await Wait.Until(async () => await TimesInFeed(officer, heard.Id) == 1);
        var plan = (await ApiJourneyTests.Import(officer, await File.ReadAllBytesAsync(RunningPlatform.SeedPath))).GetProperty("planId").GetString();
        using var division = await platform.Client("demo-division-officer-SP");
        var training = await PlanTraining(division);
        (string Code, string Id) unheard;
        using (platform.StandStill("OperationsService"))
        {
            // Its event is handed to the broker, and nobody takes it there.
            unheard = await Complain(platform, "ก่อนสำรอง ยังไม่ถึงใคร");
            await Wait.Until(async () => await WaitingInOutbox(unheard.Id) == 0);
            using var done = new CancellationTokenSource();
            var others = GoOnPlanning(division, done.Token);
            var (code, said) = await BackupProgram.Run(platform, ["backup"]);
            await done.CancelAsync();
            await others;
            Assert.True(code == 0, said);
        }

        var file = Directory.GetFiles(platform.Backups, "*.backup").Single();
        Assert.DoesNotContain(await SecretOf(platform), System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)), StringComparison.Ordinal);
        var (occupied, words) = await BackupProgram.Run(platform, ["restore", file], paper);
        Assert.True(occupied == 1 && words.Contains("--replace", StringComparison.Ordinal), words);

        await using var restored = new RunningPlatform { Replicas = 1 };
        var (wrong, wrongWords) = await BackupProgram.Run(restored, ["restore", file], string.Join(' ', paper.Split(' ').Reverse()));
        Assert.True(wrong == 1 && wrongWords.Contains("Group 1 ", StringComparison.Ordinal) && !Directory.Exists(restored.DataDirectory), wrongWords);
        var (right, found) = await BackupProgram.Run(restored, ["restore", file], paper);
        Assert.True(right == 0, found);
        await restored.InitializeAsync();

        using var again = await restored.Client("demo-plan-officer"); // a token, by the keys that the secrets open
        Assert.Equal("draft", (await again.GetFromJsonAsync<JsonElement>($"/plan/api/v1/plans/{plan}")).GetProperty("status").GetString());
        using var divisionAgain = await restored.Client("demo-division-officer-SP");
        Assert.Equal("อบรมก่อนสำรอง", (await divisionAgain.GetFromJsonAsync<JsonElement>($"/training/api/v1/events/{training}")).GetProperty("title").GetString());
        using var citizen = restored.Client();
        foreach (var complaint in new[] { heard, unheard })
            Assert.Equal("received", (await citizen.GetFromJsonAsync<JsonElement>($"/complaints/api/v1/tracking/{complaint.Code}")).GetProperty("status").GetString());
        await Wait.Until(async () => await TimesInFeed(again, unheard.Id) == 1 && await WaitingInOutbox(null, restored) == 0);
        Assert.Equal((1, 1), (await TimesInFeed(again, heard.Id), await TimesInFeed(again, unheard.Id)));
        Assert.NotEqual(JsonValueKind.Null, (await Admin(restored, "backups")).GetProperty("items")[0].GetProperty("restoredAt").ValueKind);
        Assert.Equal((await StateOf(platform)).GetProperty("keyId").GetString(), (await StateOf(restored)).GetProperty("keyId").GetString());
    }

    private static async Task<(string Code, string Id)> Complain(RunningPlatform at, string subject)
    {
        using var citizen = at.Client();
        using var answer = await citizen.PostAsJsonAsync("/complaints/api/v1/complaints", new { category = "street-light", subject, details = "ไฟดับสามคืนแล้ว ลูกหลานเดินกลับบ้านไม่เห็นทาง", village = "4" });
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        using var officer = await at.Client("demo-complaint-officer");
        var found = await officer.GetFromJsonAsync<JsonElement>($"/complaints/api/v1/complaints?q={Uri.EscapeDataString(subject)}");
        return (JsonSerializer.Deserialize<JsonElement>(text).GetProperty("trackingCode").GetString()!, found.GetProperty("items")[0].GetProperty("id").GetString()!);
    }

    private static async Task GoOnPlanning(HttpClient division, CancellationToken done)
    {
        while (!done.IsCancellationRequested)
            await PlanTraining(division);
    }

    private static async Task<string> PlanTraining(HttpClient division)
    {
        using var answer = await division.PostAsJsonAsync("/training/api/v1/events", new
        {
            course = "ethics",
            projectCode = "1-03",
            fiscalYear = 2570,
            title = "อบรมก่อนสำรอง",
            venue = "หอประชุม อบต.",
            capacity = 30,
            startsAt = "2027-03-01T09:00:00+07:00",
            endsAt = "2027-03-01T16:00:00+07:00",
        });
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonSerializer.Deserialize<JsonElement>(text).GetProperty("id").GetString()!;
    }

    private static async Task<int> TimesInFeed(HttpClient officer, string complaintId)
    {
        var times = 0;
        for (var (after, more) = ("", true); more;)
        {
            var answer = await officer.GetFromJsonAsync<JsonElement>($"/ops/api/v1/feed?types=complaint-received&limit=500{after}");
            times += answer.GetProperty("items").EnumerateArray().Count(told => told.GetProperty("data").GetProperty("complaintId").GetString() == complaintId);
            (after, more) = ($"&after={answer.GetProperty("next").GetString()}", answer.GetProperty("more").GetBoolean());
        }

        return times;
    }

    private static Task<JsonElement> StateOf(RunningPlatform at) => Admin(at, "backups/state");

    private static async Task<JsonElement> Admin(RunningPlatform at, string path)
    {
        using var admin = await at.Client("demo-admin");
        return await admin.GetFromJsonAsync<JsonElement>($"/ops/api/v1/{path}");
    }

    /// <summary>Rows of the complaints' outbox that were not handed to the broker yet: those that speak of one thing, or all.</summary>
    private async Task<long> WaitingInOutbox(string? about, RunningPlatform? at = null)
    {
        var data = (at ?? platform).DataDirectory;
        var port = JsonSerializer.Deserialize<Dictionary<string, int>>(await File.ReadAllTextAsync(Path.Combine(data, "ports.json")))!["postgres"];
        await using var connection = new NpgsqlConnection($"Host=localhost;Port={port};Username=postgres;Password={await SecretOf(at ?? platform)};Database=complaintdb;Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select count(*) from platform.outbox where sent_at is null and error is null and body::text like '%' || @about || '%'", connection);
        command.Parameters.AddWithValue("about", about ?? "");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<string> SecretOf(RunningPlatform at) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(await File.ReadAllTextAsync(Path.Combine(at.DataDirectory, "secrets.json")))!["postgres-password"];
}
