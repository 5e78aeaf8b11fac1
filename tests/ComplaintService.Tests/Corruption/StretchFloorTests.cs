using ComplaintService.Corruption.Sealing;
using Microsoft.Extensions.Options;

namespace ComplaintService.Tests.Corruption;

/// <summary>Tests guess receipts and passphrases cheaply; nobody does outside Development.</summary>
public sealed class StretchFloorTests
{
    [Fact]
    public async Task Outside_Development_the_service_does_not_start_with_cheap_passphrases()
    {
        Exception refused;
        do
        {
            await using var app = new ComplaintApp { Environment = "Production" };
            refused = Assert.ThrowsAny<Exception>(() => app.Services).GetBaseException();
        }
        while (refused is ObjectDisposedException); // it was over before the factory had looked for it, and the reason with it
        Assert.Contains("Corruption:MemoryMiB is at least 64 outside Development", Assert.IsType<OptionsValidationException>(refused).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nor_on_receipts_or_keys_that_were_made_cheaply_whatever_the_setting_says_now()
    {
        await using var before = new ComplaintApp();
        await before.Officer("officer-1");
        await before.Speak();
        await using (var after = InProduction(before))
            Assert.Contains("less memory than is safe", Assert.ThrowsAny<Exception>(() => after.Services).ToString(), StringComparison.Ordinal);
        Assert.Equal(1, await before.InChannel(db => db.Installations.Count(made => made.MemoryMiB < StretchCost.LeastMemoryMiB)));
    }

    [Fact]
    public async Task It_starts_where_they_are_as_dear_as_they_must_be()
    {
        await using var before = new ComplaintApp();
        before.Settings.Remove(ComplaintApp.StretchMemory);
        await before.Officer("officer-1");
        await before.Speak();
        await using var after = InProduction(before);
        Assert.Equal(StretchCost.LeastMemoryMiB, await after.InChannel(db => db.Officers.Single().MemoryMiB));
    }

    private static ComplaintApp InProduction(ComplaintApp before)
    {
        var replica = before.Replica();
        replica.Environment = "Production";
        replica.Settings.Remove(ComplaintApp.StretchMemory);
        return replica;
    }
}
