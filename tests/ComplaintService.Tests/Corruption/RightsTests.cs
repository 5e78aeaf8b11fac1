using System.Net;
using System.Net.Http.Json;
using ComplaintService.Corruption.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Corruption;

/// <summary>Every door of the channel is tried by everybody who has no business there: those that will be added too, since they are found and not listed.</summary>
public sealed class RightsTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private static readonly HttpStatusCode[] Closed = [HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.NotFound];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData(Roles.Executive)]
    [InlineData(Roles.PlanOfficer)]
    [InlineData(Roles.DivisionOfficer)]
    [InlineData(Roles.DivisionHead)]
    [InlineData(Roles.ComplaintOfficer)]
    [InlineData(Roles.InternalAuditor)]
    [InlineData(Roles.Admin)]
    public async Task No_other_role_and_nobody_gets_through_any_door_of_the_officers(string? role)
    {
        var doors = Doors(role).ToList();
        Assert.InRange(doors.Count, 25, 200);
        foreach (var (method, path, takesForm) in doors)
        {
            using var request = new HttpRequestMessage(new(method), path);
            if (method is "POST" or "PUT")
                request.Content = takesForm ? new FormUrlEncodedContent([]) : JsonContent.Create(new { });
            var answer = await app.Client(role, role is null ? null : "SP").SendAsync(request, Ct);
            Assert.True(Closed.Contains(answer.StatusCode), $"{method} {path} answered {answer.StatusCode} to {role ?? "nobody"}");
        }
    }

    [Fact]
    public async Task The_daily_login_can_read_no_table_of_the_channel_and_make_none()
    {
        _ = app.Services;
        var tables = await app.InChannel(db => db.Model.GetEntityTypes().Select(type => type.GetTableName()!).ToList());
        Assert.NotEmpty(tables);
        foreach (var table in tables)
        {
            foreach (var statement in new[] { $"select 1 from corruption.{table}", $"delete from corruption.{table}", $"create table corruption.{table}_copy ()" })
                Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Refused(db => db.Database.ExecuteSqlRawAsync(statement, Ct))).SqlState);
        }

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Refused(db => db.Database.ExecuteSqlRawAsync("grant all on schema corruption to current_user", Ct))).SqlState);
    }

    [Fact]
    public async Task The_login_of_the_channel_reads_nothing_else()
    {
        var tables = await app.InDatabase(db => db.Database.SqlQuery<string>($"select format('%I.%I', schemaname, tablename) as \"Value\" from pg_tables where schemaname in ('public', 'platform')").ToListAsync(Ct));
        Assert.InRange(tables.Count, 20, 100);
        await using var scope = app.Services.CreateAsyncScope();
        var channel = scope.ServiceProvider.GetRequiredService<CorruptionDb>();
        foreach (var table in tables)
        {
            var statement = $"select 1 from {table}"; // of the catalogue, not of anybody's
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => channel.Database.ExecuteSqlRawAsync(statement, Ct))).SqlState);
        }
    }

    private Task<PostgresException> Refused(Func<ComplaintService.Data.ComplaintDb, Task<int>> statement) => Assert.ThrowsAsync<PostgresException>(() => app.InDatabase(statement));

    /// <summary>
    /// Pages and endpoints under the channel's addresses that are not open to everybody, each with every method it takes. Executive and
    /// auditor may make a recovery paper, which opens nothing.
    /// </summary>
    private IEnumerable<(string Method, string Path, bool TakesForm)> Doors(string? role) =>
        from door in app.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        let path = PathOf(door.RoutePattern)
        where path.StartsWith("/complaints/corruption/", StringComparison.Ordinal) || path.StartsWith("/complaints/api/v1/corruption/", StringComparison.Ordinal)
        where door.Metadata.GetMetadata<IAllowAnonymous>() is null
        where role is not (Roles.Executive or Roles.InternalAuditor) || door.Metadata.OfType<IAuthorizeData>().All(rule => rule.Policy != Permissions.MakeRecoveryPapers)
        from method in door.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]
        select (method, path, door.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes.Any(type => type.Contains("form", StringComparison.Ordinal)) is true);

    private static string PathOf(RoutePattern pattern) => "/complaints/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternParameterPart { Name: "no" } => "1",
        RoutePatternParameterPart { Name: "from" } => "2022-10-01",
        RoutePatternParameterPart { Name: "Slug" } => "screening",
        _ => "0190a0a0-0000-7000-8000-000000000000",
    }))));
}
