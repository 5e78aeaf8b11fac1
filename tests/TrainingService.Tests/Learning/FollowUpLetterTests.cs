using Microsoft.EntityFrameworkCore;
using MimeKit;
using ServiceDefaults.Mail;
using Testing;

namespace TrainingService.Tests.Learning;

/// <summary>Letters that tell of the follow-up; the rounds of two replicas.</summary>
public sealed class FollowUpLetterTests : IDisposable
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly string _drop = Directory.CreateTempSubdirectory("letters-").FullName;

    public void Dispose() => Directory.Delete(_drop, recursive: true);

    [Fact]
    public async Task Whoever_attended_and_left_an_address_is_written_once_by_whichever_replica()
    {
        await using var app = new TrainingApp();
        var id = await app.Open();
        var (asked, elsewhere) = (await app.Enrol(id, 3, email: "somebody@example.go.th"), await app.Enrol(id, 1));
        await app.Enrol(id, 1, email: "absent@example.go.th"); // and did not come
        await app.Attend([.. asked, .. elsewhere]);
        app.Clock.Set(Learners.AtTheEvent.AddDays(85));
        Assert.Equal(System.Net.HttpStatusCode.NoContent, (await app.Say(asked[2], "follow-up", [4, 4, 4, 1])).Status); // has answered already

        await using var one = Replica(app);
        await using var other = Replica(app);
        one.StartServer();
        other.StartServer();
        await Wait.Until(async () => await app.InDatabase(db => db.FollowUpLetters.CountAsync(Ct)) == 2 && !await app.InDatabase(db => db.Set<QueuedLetter>().AnyAsync(letter => letter.NextAt != null, Ct)));

        var letters = Directory.GetFiles(_drop, "*.eml").Select(file => MimeMessage.Load(file, Ct)).OrderBy(letter => letter.To.ToString(), StringComparer.Ordinal).ToList();
        Assert.Equal(asked.Take(2).Select(who => who.Email), letters.Select(letter => letter.To.Mailboxes.Single().Address));
        Assert.Contains($"http://town.example/training/ticket/{ServiceDefaults.Values.SpokenCode.Grouped(asked[0].Code)}/survey/follow-up", letters[0].TextBody, StringComparison.Ordinal);
    }

    private TrainingApp Replica(TrainingApp app)
    {
        var replica = new TrainingApp { ConnectionString = app.ConnectionString };
        (replica.Settings["Mail:Drop"], replica.Settings["Platform:PublicUrl"]) = (_drop, "http://town.example");
        replica.Clock.Set(app.Clock.GetUtcNow());
        return replica;
    }
}
