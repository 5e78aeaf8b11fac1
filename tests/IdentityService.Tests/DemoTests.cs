using System.Net;
using IdentityService.Start;
using Microsoft.EntityFrameworkCore;

namespace IdentityService.Tests;

public sealed class DemoTests
{
    [Fact]
    public async Task Outside_Development_nobody_is_there()
    {
        await using var production = new IdentityFactory { Environment = "Production" };
        Assert.Equal(0, await production.InDatabase(db => db.People.CountAsync()));
        Assert.Equal(["gateway"], await production.InDatabase(db => db.Clients.Select(client => client.ClientId!).ToListAsync()));
        Assert.Equal(6, await production.InDatabase(db => db.Divisions.CountAsync()));
        using var client = production.Client();
        using var answer = await client.Token(new() { ["grant_type"] = "client_credentials", ["client_id"] = "demo-admin", ["client_secret"] = "demo" });
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Outside_Development_it_refuses_to_start_with_demo_data_until_they_are_removed()
    {
        await using var development = new IdentityFactory();
        Assert.Equal(8, await development.InDatabase(db => db.People.CountAsync(person => person.IsDemo)));
        Assert.Equal(8 + (8 * 6 * 2), await development.InDatabase(db => db.Clients.CountAsync(client => client.IsDemo)));

        await using var refused = new IdentityFactory { ConnectionString = development.ConnectionString, Environment = "Production" };
        var why = Assert.Throws<InvalidOperationException>(() => refused.Services);
        Assert.Contains("--remove-demo", why.Message, StringComparison.Ordinal);

        await development.InDatabase(db => Demo.Remove(db, CancellationToken.None));
        await using var production = new IdentityFactory { ConnectionString = development.ConnectionString, Environment = "Production" };
        Assert.Equal(0, await production.InDatabase(db => db.People.CountAsync()));
    }

    [Fact]
    public async Task A_second_start_adds_nobody_twice_and_changes_nobody()
    {
        await using var first = new IdentityFactory();
        var before = await first.InDatabase(db => db.People.OrderBy(person => person.Id).Select(person => person.Version).ToListAsync());
        await using var second = new IdentityFactory { ConnectionString = first.ConnectionString };
        Assert.Equal(before, await second.InDatabase(db => db.People.OrderBy(person => person.Id).Select(person => person.Version).ToListAsync()));
    }
}
