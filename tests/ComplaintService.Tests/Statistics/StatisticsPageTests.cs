using System.Net;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Statistics;

public sealed class StatisticsPageTests(KnownYear known) : IClassFixture<KnownYear>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_tells_the_figures_in_words()
    {
        var page = await Open("statistics?year=2570");
        Assert.Contains("สถิติเรื่องร้องเรียน ปีงบประมาณ 2570", page, StringComparison.Ordinal);
        Assert.Contains("50.0 %", page, StringComparison.Ordinal);
        Assert.Contains("ปิดเรื่องแล้ว", page, StringComparison.Ordinal);
        Assert.Contains("ตอบรับครั้งแรก (ค่ากลาง)", page, StringComparison.Ordinal);
        Assert.Contains("ไม่แสดง", page, StringComparison.Ordinal);
        Assert.DoesNotContain("66.7 %", page, StringComparison.Ordinal); // of three
        Assert.Contains("เรื่องที่เคยช้าจึงยังนับว่าช้า", page, StringComparison.Ordinal);
        Assert.Contains("เป้าหมายของแผนไม่น้อยกว่าร้อยละ 80", page, StringComparison.Ordinal);
        Assert.DoesNotContain("ฉบับใช้ภายใน", page, StringComparison.Ordinal);
        Assert.Contains("ไม่มีเรื่องร้องเรียนในปีงบประมาณนี้", await Open("statistics?year=2540"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await known.App.Browser().GetAsync("statistics?year=2027", Ct)).StatusCode);
    }

    [Fact]
    public async Task Filters_that_would_show_single_people_say_why_they_show_nothing()
    {
        Assert.Contains("มีน้อยเรื่องจนอาจรู้ว่าเป็นเรื่องของใคร", await Open("statistics?year=2570&category=water"), StringComparison.Ordinal);
        Assert.Contains("ลองเลือกเงื่อนไขให้น้อยลง", await Open("statistics?year=2570&category=water&village=4"), StringComparison.Ordinal);
        Assert.Contains("แสดงเฉพาะยอดรวม ไม่แยกย่อย", await Open("statistics?year=2570&village=4"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_see_every_count_and_are_told_that_the_public_does_not()
    {
        var page = await Open("statistics?year=2570&category=water&village=4", Roles.ComplaintOfficer);
        Assert.Contains("ท่านเห็นจำนวนจริงทุกช่อง", page, StringComparison.Ordinal);
        Assert.DoesNotContain("ลองเลือกเงื่อนไขให้น้อยลง", page, StringComparison.Ordinal);
        var year = await Open("statistics?year=2570", Roles.ComplaintOfficer);
        Assert.Contains("66.7 %", year, StringComparison.Ordinal);
        Assert.Contains("ฉบับใช้ภายใน", year, StringComparison.Ordinal);
    }

    private async Task<string> Open(string path, string? role = null) => WebUtility.HtmlDecode(await known.App.Browser(role).GetStringAsync(path, Ct));
}
