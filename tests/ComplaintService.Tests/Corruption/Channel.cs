using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using ComplaintService.Corruption.Data;
using ComplaintService.Corruption.Sealing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ServiceDefaults.SignIn;
using SkiaSharp;
using Testing;

namespace ComplaintService.Tests.Corruption;

/// <summary>The corruption channel as reporters and officers reach it.</summary>
public static class Channel
{
    public const string Passphrase = "ข้าวเหนียว ปลาร้า บึงนคร 42";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A corruption officer with a key, unlocked.</summary>
    public static async Task<HttpClient> Officer(this ComplaintApp app, string id, string name = "สมพร ใจซื่อ", string position = "staff", string? division = "EDU")
    {
        var officer = app.LockedOfficer(id, name);
        Assert.Equal(HttpStatusCode.Created, (await officer.PostAsJsonAsync("corruption/key", new { passphrase = Passphrase, position, division }, Ct)).StatusCode);
        await officer.Unlock();
        return officer;
    }

    public static HttpClient LockedOfficer(this ComplaintApp app, string id, string name = "สมพร ใจซื่อ")
    {
        var client = app.Client();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", TestTokens.Create([Roles.CorruptionOfficer], name: name, subject: id));
        return client;
    }

    public static async Task Unlock(this HttpClient officer)
    {
        var answer = await officer.PostAsJsonAsync("corruption/key/unlocking", new { passphrase = Passphrase }, Ct);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        officer.DefaultRequestHeaders.Remove("Officer-Key");
        officer.DefaultRequestHeaders.Add("Officer-Key", (await answer.Json()).Text("key"));
    }

    public static object Report(object[]? accused = null, string? headInvolved = null, string? upload = null, string details = "จ่ายค่าถนนสองครั้ง ผู้รับเหมาเป็นญาติของกรรมการตรวจรับ") =>
        new { subject = "ถนนสายวัดป่า", details, accused, headInvolved, upload, when = "ปลายเดือนกันยายน", where = "หมู่ 4" };

    /// <summary>Somebody reports.</summary>
    /// <returns>The receipt.</returns>
    public static async Task<string> Speak(this ComplaintApp app, object? report = null)
    {
        var answer = await app.Client().PostAsJsonAsync("corruption/reports", report ?? Report(), Ct);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Json()).Text("receipt");
    }

    public static async Task<JsonElement> Inbox(this ComplaintApp app, string receipt)
    {
        var answer = await app.Client().PostAsJsonAsync("corruption/inbox", new { receipt }, Ct);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Json();
    }

    /// <summary>The one report that the officer can open.</summary>
    public static async Task<Guid> OnlyCase(this HttpClient officer) =>
        Assert.Single((await officer.GetJson("corruption/reports")).GetProperty("items").EnumerateArray()).GetProperty("id").GetGuid();

    /// <summary>Sends files under a secret of the sender.</summary>
    public static async Task Upload(this ComplaintApp app, string secret, params (string Name, byte[] Content)[] files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, content) in files)
            form.Add(new ByteArrayContent(content), "files", name);
        Assert.Equal(HttpStatusCode.OK, (await app.Client().PostAsync($"corruption/reports/{secret}", form, Ct)).StatusCode);
    }

    /// <summary>Screened and referred to the NACC.</summary>
    public static async Task Refer(this HttpClient officer, Guid id)
    {
        await officer.Step(id, "screening", new { enoughFacts = true, note = "มีชื่อโครงการ งวดงาน และช่วงเวลา" });
        await officer.Step(id, "referral", new { to = "nacc", reason = "เป็นความผิดต่อตำแหน่งหน้าที่" });
    }

    public static async Task Step(this HttpClient officer, Guid id, string step, object body) =>
        Assert.Equal((HttpStatusCode.NoContent, null), await officer.Send($"corruption/reports/{id}/{step}", body));

    /// <summary>A browser with a corruption officer's sign-in; the key is still locked.</summary>
    public static HttpClient OfficersBrowser(this ComplaintApp app, string id, string name = "สมพร ใจซื่อ")
    {
        var client = app.Browser();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", TestTokens.Create([Roles.CorruptionOfficer], name: name, subject: id));
        return client;
    }

    /// <summary>Sends files before their report.</summary>
    /// <returns>The secret that names them.</returns>
    public static async Task<string> Upload(this ComplaintApp app, params (string Name, byte[] Content)[] files)
    {
        var secret = Guid.NewGuid().ToString("N");
        Assert.Equal(HttpStatusCode.OK, (await app.Client().PostAsync($"corruption/reports/{secret}", Files(files), Ct)).StatusCode);
        return secret;
    }

    public static MultipartFormDataContent Files(params (string Name, byte[] Content)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, content) in files)
            form.Add(new ByteArrayContent(content), "files", name);
        return form;
    }

    /// <summary>Something asked of the channel's own database, with the channel's own login.</summary>
    public static async Task<T> InChannel<T>(this ComplaintApp app, Func<CorruptionDb, T> ask)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return ask(scope.ServiceProvider.GetRequiredService<CorruptionDb>());
    }

    /// <summary>Somebody who may make a recovery paper; the name is the id.</summary>
    public static HttpClient PaperMaker(this ComplaintApp app, string id, string role)
    {
        var client = app.Client();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", TestTokens.Create([role], name: id, subject: id));
        return client;
    }

    /// <returns>Its lines, as they are typed.</returns>
    public static async Task<string> MakePaper(this HttpClient maker, int no)
    {
        var answer = await maker.PostAsJsonAsync($"corruption/papers/{no}", new { }, Ct);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return string.Join('\n', (await answer.Json()).GetProperty("lines").EnumerateArray().Select(line => line.GetString()));
    }

    /// <summary>A paper that is well written and belongs to no set.</summary>
    public static string Paper(int no) => string.Join('\n', PaperText.Write(no, RandomNumberGenerator.GetBytes(Locked.KeyLength)));

    /// <summary>A whole new set of recovery papers, made by two people.</summary>
    public static async Task<(string First, string Second)> Papers(this ComplaintApp app) =>
        (await app.PaperMaker("auditor", Roles.InternalAuditor).MakePaper(1), await app.PaperMaker("executive", Roles.Executive).MakePaper(2));

    /// <returns>Recovered, in conflict, open before, not sealed to these papers.</returns>
    public static async Task<(int Reports, int Conflicts, int AlreadyOpen, int NotSealed)> Recover(this HttpClient officer, (string First, string Second) papers)
    {
        var answer = await officer.PostAsJsonAsync("corruption/recovery", new { first = papers.First, second = papers.Second }, Ct);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var sum = await answer.Json();
        return (sum.GetProperty("reports").GetInt32(), sum.GetProperty("conflicts").GetInt32(), sum.GetProperty("alreadyOpen").GetInt32(), sum.GetProperty("notSealed").GetInt32());
    }

    /// <summary>Every row of every table as text, as a superuser reads it.</summary>
    public static async Task<string> Dump(this ComplaintApp app)
    {
        var server = new NpgsqlConnectionStringBuilder(await TestServers.Postgres) { Database = new NpgsqlConnectionStringBuilder(app.ConnectionString).Database };
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync(Ct);
        await using var dump = new NpgsqlCommand(
            """
            select coalesce(string_agg(query_to_xml(format('select * from %I.%I', schemaname, tablename), true, true, '')::text, ''), '')
            from pg_tables where schemaname in ('public', 'platform', 'corruption')
            """, connection);
        var text = (string)(await dump.ExecuteScalarAsync(Ct))!;
        Assert.Contains("officer-1", text, StringComparison.Ordinal); // it did read the channel
        return text;
    }

    /// <summary>A small photo.</summary>
    public static byte[] Photo()
    {
        using var bitmap = new SKBitmap(80, 60);
        bitmap.Erase(SKColors.SteelBlue);
        using var jpeg = bitmap.Encode(SKEncodedImageFormat.Jpeg, 90);
        return jpeg.ToArray();
    }
}
