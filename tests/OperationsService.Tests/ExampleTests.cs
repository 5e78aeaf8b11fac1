using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Examples;
using OperationsService.Tests.Feed;
using OperationsService.Tests.Webhooks;
using ServiceDefaults.SignIn;
using Testing;

namespace OperationsService.Tests;

/// <summary>What docs/integrations.md shows does what it says.</summary>
public sealed class ExampleTests : IAsyncLifetime
{
    private static readonly string Examples = typeof(ExampleTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "Examples").Value!;
    private readonly OpsApp _app = OpsApp.TakeListening();
    private readonly string _folder = Directory.CreateTempSubdirectory("examples-").FullName;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return _app.DisposeAsync();
    }

    [Fact]
    public void The_document_shows_each_example_as_it_is_run()
    {
        var document = File.ReadAllText(Path.Combine(Examples, "../integrations.md"));
        foreach (var example in Directory.GetFiles(Examples))
            Assert.Contains(File.ReadAllText(example).Trim(), document, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_script_reads_on_from_where_it_stopped()
    {
        var first = await _app.Hear(Told.Rated(), Told.Cancelled());
        await _app.Client().GetJson("feed?after=0&wait=30");
        Dictionary<string, string> settings = new()
        {
            ["PLATFORM"] = _app.CreateClient().BaseAddress!.ToString().TrimEnd('/'),
            ["TOKEN"] = TestTokens.Create([Roles.PlanOfficer]),
            ["CURSOR"] = Path.Combine(_folder, "cursor.txt"),
        };
        var (exit, printed) = await Run("read-feed.sh", [], settings, "");
        Assert.True(exit == 0, printed);
        Assert.Equal(first, FeedTests.Ids(JsonSerializer.Deserialize<JsonElement>(printed)));
        var second = await _app.Hear(Told.Rated());
        await _app.Client().GetJson("feed?after=2&wait=30");
        (_, printed) = await Run("read-feed.sh", [], settings, "");
        Assert.Equal(second, FeedTests.Ids(JsonSerializer.Deserialize<JsonElement>(printed)));

        settings["TOKEN"] = "none";
        Assert.NotEqual(0, (await Run("read-feed.sh", [], settings, "")).Exit);
    }

    [Fact]
    public async Task The_reader_takes_each_event_once_and_remembers_where_it_stopped()
    {
        var ids = await _app.Hear(Told.Rated(), Told.Cancelled(), Told.Received());
        await _app.Client().GetJson("feed?after=0&wait=30");
        var (taken, remembered) = (new List<Guid>(), "");
        await FeedReader.Read(_app.Client(Roles.PlanOfficer), null, 0, told =>
        {
            taken.Add(told.GetProperty("id").GetGuid());
            return Task.CompletedTask;
        }, cursor =>
        {
            remembered = cursor;
            return Task.CompletedTask;
        });
        Assert.Equal(ids, taken);
        Assert.Equal("3", remembered);
    }

    [Fact]
    public async Task The_script_knows_a_true_webhook_from_a_false_one()
    {
        await using var receiver = await Receiver.StartAsync();
        var (_, secret) = await _app.Register(receiver.Url);
        await _app.Hear(Told.Rated());
        var got = (await receiver.Gets(1))[0];
        Assert.True(got.IsSignedBy(secret, _app.Clock.GetUtcNow()));
        Assert.Equal(0, await Verify(secret, got, 0));
        Assert.Equal(1, await Verify(secret, got with { Body = got.Body + " " }, 0));
        Assert.Equal(1, await Verify(secret, got with { Id = $"{Guid.NewGuid()}" }, 0));
        Assert.Equal(1, await Verify("whsec_AAAA", got, 0));
        Assert.Equal(1, await Verify(secret, got, 301));
        Assert.Equal(1, await Verify(secret, got with { Timestamp = "soon" }, 0));
    }

    private static async Task<int> Verify(string secret, Got got, int secondsLater) => (await Run(
        "verify-webhook.sh", [secret, got.Id, got.Timestamp, got.Signature],
        new() { ["NOW"] = long.TryParse(got.Timestamp, CultureInfo.InvariantCulture, out var sent) ? $"{sent + secondsLater}" : "0" }, got.Body)).Exit;

    private static async Task<(int Exit, string Printed)> Run(string script, string[] arguments, Dictionary<string, string> settings, string input)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(Examples, script), .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (printed, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it read what it was given.
        }

        await process.WaitForExitAsync();
        return (process.ExitCode, process.ExitCode == 0 ? await printed : await printed + await errors);
    }
}
