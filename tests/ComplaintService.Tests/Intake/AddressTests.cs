using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Mail;

namespace ComplaintService.Tests.Intake;

/// <summary>The address that a complainant leaves is one to which a letter can be sent, or it is refused while they can still mend it.</summary>
public sealed class AddressTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly string _drop = Directory.CreateTempSubdirectory("letters-").FullName;
    private readonly ComplaintApp _app = new();

    public ValueTask InitializeAsync()
    {
        _app.Settings["Mail:Drop"] = _drop;
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(_drop, recursive: true);
    }

    [Theory]
    [InlineData("somchai.@gmail.com")]
    [InlineData("somchai@gmail..com")]
    [InlineData("somchai@gmail")]
    [InlineData("somchai@gmail.com;")]
    [InlineData("somchai@gmail.com, malee@gmail.com")]
    [InlineData("สมชาย <somchai@gmail.com>")]
    public async Task What_is_no_address_is_named_by_its_field_and_nothing_is_saved(string email)
    {
        var answer = await _app.Client().PostAsJsonAsync("complaints", ComplaintApp.Complaint(contact: new { email }), Ct);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True((await answer.Json()).GetProperty("errors").TryGetProperty("contact.email", out _));
        Assert.Equal(0, await _app.InDatabase(db => db.Complaints.CountAsync(Ct)));
    }

    [Theory]
    [InlineData("somchai@gmail.com")]
    [InlineData(" somchai+complaints@ngo.or.th ")]
    [InlineData("somchai@ไทย.ไทย")]
    [InlineData("somchai@xn--o3cw4h.xn--o3cw4h")]
    [InlineData("o'brien_1@mail.example.com")]
    public async Task What_is_one_is_taken_and_written_to(string email)
    {
        var answer = await _app.Client().PostAsJsonAsync("complaints", ComplaintApp.Complaint(contact: new { email }), Ct);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Null(await _app.InDatabase(db => db.Set<QueuedLetter>().Select(letter => letter.Error).SingleAsync(Ct)));
    }
}
