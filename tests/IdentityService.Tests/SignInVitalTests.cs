using System.Text.Json;

namespace IdentityService.Tests;

/// <summary>What the operations service is told of failed sign-ins: a number, and no name.</summary>
public sealed class SignInVitalTests : IAsyncLifetime
{
    private const string Key = "an-operations-key-of-the-tests";
    private readonly IdentityFactory _identity = new();

    public ValueTask InitializeAsync()
    {
        _identity.Settings["Platform:OperationsKey"] = Key;
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _identity.DisposeAsync();

    [Fact]
    public async Task Failed_sign_ins_of_all_names_are_counted_for_ten_minutes_until_somebody_succeeds()
    {
        Assert.Equal(0, await Failed());
        using var visitor = _identity.Visitor();
        for (var guess = 0; guess < 7; guess++)
            (await visitor.SignIn("plan", "wrong")).Dispose(); // five, and two more while the name has to wait
        for (var person = 0; person < 13; person++)
            (await visitor.SignIn($"nobody-{person}", "wrong")).Dispose();
        Assert.Equal(20, await Later(TimeSpan.FromSeconds(5)));

        (await visitor.SignIn("nobody-1", "wrong")).Dispose();
        (await visitor.SignIn("executive", "wrong")).Dispose();
        (await visitor.SignIn("executive", "demo")).Dispose(); // mistyped once: no news
        Assert.Equal(21, await Later(TimeSpan.FromSeconds(5)));
        Assert.Equal(0, await Later(TimeSpan.FromMinutes(11)));
    }

    /// <summary>Vitals are kept for some seconds.</summary>
    private Task<double> Later(TimeSpan by)
    {
        _identity.Clock.Advance(by);
        return Failed();
    }

    private async Task<double> Failed()
    {
        using var client = _identity.Client();
        client.DefaultRequestHeaders.Add("X-Operations-Key", Key);
        var text = await client.GetStringAsync(new Uri("/vitals", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("nobody-", text, StringComparison.Ordinal);
        return JsonSerializer.Deserialize<JsonElement>(text).GetProperty("gauges").GetProperty("failed-sign-ins").GetDouble();
    }
}
