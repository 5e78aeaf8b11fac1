using System.Net;
using ComplaintService.Complaints;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;
using SkiaSharp;

namespace ComplaintService.Tests.Intake;

/// <summary>Somebody goes back to the form, adds something, and sends it again: nothing of it is dropped.</summary>
public sealed class SentAgainTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private HttpClient Officer => app.Client(Roles.ComplaintOfficer);

    [Fact]
    public async Task What_was_added_becomes_part_of_the_first_complaint()
    {
        var form = await CitizenForm.Open(app.Browser(), "ท่อแตกหน้าบ้าน", "1");
        form.Fields["Form.Name"] = "สมหญิง";
        var code = await (await form.Send(("1.jpg", Pictures.Photo()))).Code();

        form.Fields["Form.Phone"] = "๐๘๑ ๒๓๔ ๕๖๗๘";
        Assert.Equal(code, await (await form.Send(("1.jpg", Pictures.Photo()), ("2.jpg", Pictures.Photo(colour: SKColors.Red)))).Code());

        var complaint = await One("ท่อแตกหน้าบ้าน");
        var contact = await Officer.GetJson($"complaints/{complaint.Id}/contact");
        Assert.Equal(("สมหญิง", "0812345678"), (contact.Text("name"), contact.Text("phone")));
        Assert.Equal(2, await Photos(complaint.Id)); // the one that was there already is no second
        Assert.True((await Officer.GetJson($"complaints/{complaint.Id}")).GetProperty("hasContact").GetBoolean());
    }

    [Fact]
    public async Task Nothing_added_changes_nothing()
    {
        var form = await CitizenForm.Open(app.Browser(), "น้ำประปาไม่ไหล", "2");
        form.Fields["Form.Email"] = "malee@example.com";
        var code = await (await form.Send(("1.jpg", Pictures.Photo()))).Code();
        var before = (await One("น้ำประปาไม่ไหล")).RowVersion;
        Assert.Equal(code, await (await form.Send(("1.jpg", Pictures.Photo()))).Code());
        Assert.Equal(before, (await One("น้ำประปาไม่ไหล")).RowVersion);
    }

    [Fact]
    public async Task More_photos_than_a_complaint_takes_come_back_with_the_form()
    {
        var form = await CitizenForm.Open(app.Browser(), "สะพานชำรุด", "3");
        await form.Send([.. Enumerable.Range(0, 4).Select(shade => ($"{shade}.jpg", Shade(shade)))]);
        form.IsSent();
        await form.Send([.. Enumerable.Range(5, 2).Select(shade => ($"{shade}.jpg", Shade(shade)))]);
        Assert.Equal(HttpStatusCode.BadRequest, form.Status);
        Assert.Contains("ไม่เกิน 5 รูป", form.Page, StringComparison.Ordinal);
        Assert.Equal(4, await Photos((await One("สะพานชำรุด")).Id));
    }

    [Fact]
    public async Task What_is_added_to_a_closed_one_is_another_complaint()
    {
        var form = await CitizenForm.Open(app.Browser(), "ป้ายล้ม", "4", "other");
        (await form.Send()).IsSent();
        var first = await One("ป้ายล้ม");
        await Officer.Send($"complaints/{first.Id}/rejection", new { reason = "ป้ายเป็นของกรมทางหลวง" });
        await Officer.Send($"complaints/{first.Id}/closure");
        var code = await (await form.Send()).Code();
        Assert.Equal(first.TrackingCode, code.Replace("-", "", StringComparison.Ordinal));
        form.Fields["Form.Phone"] = "0812345678";
        Assert.NotEqual(code, await (await form.Send()).Code());
    }

    [Fact]
    public async Task At_the_counter_a_telephone_number_and_a_division_are_added_and_another_letter_is_another_complaint()
    {
        var visitor = new Visitor(app.Browser(Roles.ComplaintOfficer));
        var page = await visitor.Open("counter");
        (string, string)[] fields =
        [
            ("Form.Channel", "Letter"), ("Form.ReceivedOn.text", "3/2/2570"), ("Form.Category", "road"), ("Form.Subject", "ถนนทรุดหน้าโรงสี"),
            ("Form.Details", "ถนนทรุดมาหนึ่งสัปดาห์แล้ว"), ("Form.Document", "12/2570"),
        ];
        await visitor.Submit(page, "counter", "record", fields);
        await visitor.Submit(page, "counter", "record", [.. fields, ("Form.Phone", "0812345678"), ("Form.Division", "PW")]);
        var complaint = await One("ถนนทรุดหน้าโรงสี");
        Assert.Equal("PW", complaint.Division);
        Assert.Equal("0812345678", (await Officer.GetJson($"complaints/{complaint.Id}/contact")).Text("phone"));

        fields[5] = ("Form.Document", "13/2570");
        await visitor.Submit(page, "counter", "record", fields);
        Assert.Equal(2, await app.InDatabase(db => db.Complaints.CountAsync(one => one.Subject == "ถนนทรุดหน้าโรงสี", Ct)));
    }

    private static byte[] Shade(int shade) => Pictures.Photo(colour: new SKColor((byte)(shade * 30), 90, 160));

    private Task<Complaint> One(string subject) => app.InDatabase(db => db.Complaints.SingleAsync(one => one.Subject == subject, Ct));

    private Task<int> Photos(Guid id) => app.InDatabase(db => db.Attachments.CountAsync(one => one.ComplaintId == id, Ct));
}
