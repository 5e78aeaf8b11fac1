using System.Net;
using System.Text;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Intake;

/// <summary>Whatever is wrong with a request is said at the field, by the name that JSON or the address gives it, in Thai or as the caller reads.</summary>
public sealed class FieldNameTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("POST", "complaints/{id}/rejection", """{"reason": "สั้น"}""", "reason", "ต้องมี 10 ถึง 2000 ตัวอักษร", "10 to 2000 characters are needed")]
    [InlineData("POST", "complaints/{id}/rejection", "{}", "reason", "ยังไม่ได้กรอก", "This is missing")]
    [InlineData("POST", "complaints/{id}/resolution", """{"outcome": "unicorn", "text": "ซ่อมเรียบร้อยแล้ว"}""", "outcome", "fixed, partly-fixed, explained, forwarded", "One of these words is needed: fixed, partly-fixed, explained, forwarded")]
    [InlineData("POST", "complaints/{id}/resolution", """{"outcome": "fixed", "text": "ซ่อมเรียบร้อยแล้ว", "evidence": [{"fileId": "x"}]}""", "evidence[0].fileId", "ต้องเป็นรหัส", "An id such as")]
    [InlineData("POST", "complaints/{id}/extension", """{"newDueOn": "31/12/2570", "reason": "ต้องจัดจ้างตามระเบียบก่อน"}""", "newDueOn", "ต้องเป็นวันที่", "A day such as 2027-02-28 is needed")]
    [InlineData("POST", "follows", """{"number": "12"}""", "number", "ต้องเป็นจำนวนเต็ม", "A whole number is needed")]
    [InlineData("POST", "follows", "{}", "number", "ยังไม่ได้กรอก", "This is missing")]
    [InlineData("POST", "tracking/00000-0000-00000/rating", """{"score": 9, "fixed": true}""", "score", "ต้องอยู่ระหว่าง 1 ถึง 5", "From 1 to 5")]
    [InlineData("POST", "complaints", """{"category": 5}""", "category", "ต้องเป็นข้อความ", "A text is needed")]
    [InlineData("POST", "complaints", """{"location": {"lat": "16"}}""", "location.lat", "ต้องเป็นตัวเลข", "A number is needed")]
    [InlineData("POST", "bulk", """{"ids": [], "action": "note"}""", "ids", "ต้องมีอย่างน้อย 1", "At least 1")]
    [InlineData("PUT", "settings/notice-addresses/desk", """{"email": "a b@town.example"}""", "email", "ต้องเป็นที่อยู่อีเมลเดียว", "must be one e-mail address")]
    [InlineData("GET", "complaints?overdue=perhaps", null, "overdue", "ใช้ true หรือ false", "true or false is needed")]
    [InlineData("GET", "complaints?dueFrom=tomorrow", null, "dueFrom", "ต้องเป็นวันที่", "A day such as")]
    [InlineData("GET", "complaints?page=x", null, "page", "ต้องเป็นจำนวนเต็ม", "A whole number is needed")]
    [InlineData("GET", "similar?village=4", null, "category", "ยังไม่ได้กรอก", "This is missing")]
    [InlineData("GET", "similar?category=road&lat=91&lng=100", null, "lat", "ต้องอยู่ระหว่าง -90 ถึง 90", "From -90 to 90")]
    public async Task A_wrong_field_is_named_as_it_was_sent(string method, string path, string? body, string field, string thai, string english)
    {
        var (_, id) = await app.Receive();
        foreach (var (language, text) in new[] { ("th", thai), ("en", english) })
        {
            var client = app.Client(Roles.ComplaintOfficer, "SP");
            client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
            using var request = new HttpRequestMessage(new(method), path.Replace("{id}", id.ToString(), StringComparison.Ordinal));
            if (body is not null)
                request.Content = new StringContent(body, Encoding.UTF8, "application/json");
            var answer = await client.SendAsync(request, Ct);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            var problem = await answer.Json();
            Assert.Equal("invalid-input", problem.Text("code"));
            Assert.True(problem.GetProperty("errors").TryGetProperty(field, out var said), problem.ToString());
            Assert.Contains(text, said[0].GetString(), StringComparison.Ordinal);
            Assert.All(problem.GetProperty("errors").EnumerateObject(), one => Assert.True(char.IsLower(one.Name[0]), one.Name));
        }
    }

    [Fact]
    public async Task What_is_no_JSON_names_no_field()
    {
        using var broken = new StringContent("{\"number\": ", Encoding.UTF8, "application/json");
        var problem = await (await app.Client().PostAsync("follows", broken, Ct)).Json();
        Assert.Equal("invalid-input", problem.Text("code"));
        Assert.False(problem.TryGetProperty("errors", out var errors) && errors.EnumerateObject().Any(one => one.Name.Length == 0), problem.ToString());
    }
}
