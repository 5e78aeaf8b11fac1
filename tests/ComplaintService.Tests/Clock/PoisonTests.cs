using System.Net;
using ComplaintService.Clock;
using ComplaintService.Contacts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ServiceDefaults.Mail;
using ServiceDefaults.SignIn;
using Testing;

namespace ComplaintService.Tests.Clock;

/// <summary>One bad row among many, met by the clock as it runs: the service goes on and everything else is done.</summary>
public sealed class PoisonTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly string _drop = Directory.CreateTempSubdirectory("letters-").FullName;
    private readonly HeardLog _heard = new();
    private readonly ComplaintApp _app = new();

    private HttpClient Officer => _app.Client(Roles.ComplaintOfficer);

    public ValueTask InitializeAsync()
    {
        _app.Settings["Mail:Drop"] = _drop;
        _app.Services.GetRequiredService<ILoggerFactory>().AddProvider(_heard);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(_drop, recursive: true);
    }

    [Fact]
    public async Task A_complaint_with_which_the_clock_fails_is_set_aside_said_once_and_tried_again_later()
    {
        List<Guid> all = [];
        for (var number = 0; number < 5; number++)
            all.Add((await _app.Receive()).Id);
        await _app.Into(all[0], all[2]);
        _app.Clock.Advance(TimeSpan.FromDays(16));

        Assert.Equal(3, await Round());
        Assert.Equal([all[1], all[3], all[4]], await Told());
        Assert.Equal(0, await Round()); // not before its time

        _app.Clock.Advance(TimeSpan.FromMinutes(2));
        await Round();
        var aside = await _app.InDatabase(db => db.SetAside.OrderBy(row => row.ComplaintId).ToListAsync(Ct));
        Assert.Equal([all[0], all[2]], aside.Select(row => row.ComplaintId).Order());
        Assert.All(aside, row => Assert.Equal((2, nameof(DbUpdateException)), (row.Attempts, row.Error)));
        foreach (var id in new[] { all[0], all[2] })
            Assert.Single(_heard.Of(LogLevel.Error), line => line.Contains($"fails with complaint {id}", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await _app.Client().GetAsync("/complaints/alive", Ct)).StatusCode);

        await _app.Heal(all[0]);
        _app.Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal(1, await Round());
        Assert.Contains(all[0], await Told());
        Assert.Equal([all[2]], await _app.InDatabase(db => db.SetAside.Select(row => row.ComplaintId).ToListAsync(Ct)));
    }

    [Fact]
    public async Task More_bad_complaints_than_a_batch_keep_the_good_ones_behind_them_from_nothing()
    {
        List<Guid> bad = [];
        for (var number = 0; number < 60; number++)
            bad.Add((await _app.Receive()).Id);
        var (_, good) = await _app.Receive();
        await _app.Into([.. bad]);
        _app.Clock.Advance(TimeSpan.FromDays(16));

        Assert.Equal(1, await Round());
        Assert.Equal([good], await Told());
        Assert.Equal(bad.Order(), await _app.InDatabase(db => db.SetAside.OrderBy(row => row.ComplaintId).Select(row => row.ComplaintId).ToListAsync(Ct)));
    }

    [Fact]
    public async Task A_bad_address_of_an_office_or_a_complainant_stops_no_notice_and_no_step()
    {
        // As an earlier version let them in.
        await _app.InDatabase(db => db.Database.ExecuteSqlAsync($"insert into notice_addresses (recipient, email) values ('PW', 'works@town.go.th;'), ('PW-head', 'head@town.go.th')", Ct));
        var (_, id) = await _app.Receive();
        await _app.InDatabase(async db =>
        {
            var complaint = await db.Complaints.SingleAsync(row => row.Id == id, Ct);
            db.Add(_app.Services.GetRequiredService<ContactVault>().Seal(id, new("สมชาย", null, "somchai.@gmail.com")));
            db.Entry(complaint).Property(row => row.HasContact).CurrentValue = true;
            return await db.SaveChangesAsync(Ct);
        });

        Assert.Equal((HttpStatusCode.NoContent, null), await Officer.Send($"complaints/{id}/assignment", new { division = "PW" }));
        _app.Clock.Advance(TimeSpan.FromDays(16));
        await Round();

        Assert.Equal([id], await Told());
        var letters = await _app.InDatabase(db => db.Set<QueuedLetter>().OrderBy(letter => letter.Kind).ThenBy(letter => letter.Id).ToListAsync(Ct));
        Assert.Equal(["complaint-assigned", "complaint-overdue", "complaint-promise", "complaint-work"], letters.Where(letter => letter.Error == "Its address is none").Select(letter => letter.Kind));
        await Wait.Until(() => Directory.GetFiles(_drop, "*.eml").Length == 1); // the head's
        Assert.DoesNotContain(_heard.Lines, line => line.Contains("somchai", StringComparison.Ordinal) || line.Contains("works@", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_contact_whose_key_is_gone_stops_no_step()
    {
        var (_, id) = await _app.Receive(contact: new { email = "malee@example.com" });
        await _app.InDatabase(db => db.Database.ExecuteSqlAsync($"update complaint_contacts set sealed = '\\x00' where complaint_id = {id}", Ct));

        Assert.Equal((HttpStatusCode.NoContent, null), await Officer.Send($"complaints/{id}/acknowledgement"));
        Assert.Equal("acknowledged", (await Officer.GetJson($"complaints/{id}")).Text("status"));
        await Officer.Send($"complaints/{id}/updates", new { text = "ช่างจะเข้าพรุ่งนี้", visibleToComplainant = true });
        Assert.Contains(_heard.Of(LogLevel.Error), line => line.Contains($"Nobody is written of complaint {id}", StringComparison.Ordinal));
    }

    private async Task<int> Round()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PromiseRound>().Run(Ct);
    }

    private Task<List<Guid>> Told() => _app.InDatabase(db => db.Notices.Where(notice => notice.Kind == PromiseNoticeKind.Overdue).OrderBy(notice => notice.ComplaintId).Select(notice => notice.ComplaintId).ToListAsync(Ct));
}
