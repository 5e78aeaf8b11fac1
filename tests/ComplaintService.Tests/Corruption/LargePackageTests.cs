using System.Net.Http.Json;
using System.Security.Cryptography;

namespace ComplaintService.Tests.Corruption;

/// <summary>Alone, so that no other test's memory is measured.</summary>
[CollectionDefinition(nameof(LargePackageTests), DisableParallelization = true)]
[Collection(nameof(LargePackageTests))]
public sealed class LargePackageTests : IAsyncLifetime
{
    private const int Megabyte = 1024 * 1024;
    private readonly ComplaintApp _app = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Sixty_megabytes_of_evidence_leave_without_ever_being_held()
    {
        var officer = await _app.Officer("officer-1");
        var upload = Guid.NewGuid().ToString("N");
        await _app.Upload(upload, ("large.bin", RandomNumberGenerator.GetBytes(60 * Megabyte)));
        await _app.Speak(Channel.Report(upload: upload));
        var id = await officer.OnlyCase();
        await officer.Refer(id);

        var before = GC.GetTotalMemory(forceFullCollection: true) + (10 * Megabyte); // the test's own buffer
        using var request = new HttpRequestMessage(HttpMethod.Post, $"corruption/reports/{id}/package") { Content = JsonContent.Create(new { passphrase = Opened.Passphrase }) };
        using var answer = await officer.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Ct);
        await using var package = await answer.Content.ReadAsStreamAsync(Ct);
        var (buffer, total, most) = (new byte[10 * Megabyte], 0L, 0L); // each look at what is held takes seconds in a process that has run many tests
        for (int read; (read = await package.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, Ct)) > 0; total += read)
            most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        Assert.InRange(total, 60 * Megabyte, 62 * Megabyte);
        Assert.InRange(most, 0, 16 * Megabyte);
    }
}
