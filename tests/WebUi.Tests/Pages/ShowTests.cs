using WebUi.Tests.Gallery;

namespace WebUi.Tests.Pages;

public sealed class ShowTests(GalleryHost gallery)
{
    [Fact]
    public async Task A_work_list_labels_its_cells_for_a_phone_and_keeps_its_roles()
    {
        using var reader = gallery.Reader();
        var rows = (await reader.Read("")).QuerySelectorAll("table.is-cards tbody tr[role=row]");
        Assert.Equal(5, rows.Length);
        Assert.Equal("rowheader", rows[0].Children[0].GetAttribute("role"));
        Assert.Equal(["ต้องทำ", "กำหนด", "สถานะ", "จำนวน (บาท)"], rows[0].Children.Skip(1).Select(cell => cell.GetAttribute("data-label")));
        Assert.All(rows[0].Children.Skip(1), cell => Assert.Single(cell.Children));
        Assert.Equal(["จำนวน (บาท)", "1,820.00"], (await reader.Read("")).QuerySelectorAll("table.is-cards .num").Take(2).Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task Each_state_has_its_class_and_its_word()
    {
        using var reader = gallery.Reader();
        var badges = (await reader.Read("")).QuerySelectorAll("table.is-cards .badge");
        Assert.Equal(
            ["is-todo ยังไม่เริ่ม", "is-doing กำลังดำเนินการ", "is-late ล่าช้า", "is-done แล้วเสร็จ", "is-stop ไม่สามารถดำเนินการได้"],
            badges.Select(badge => $"{badge.ClassList[1]} {badge.TextContent}"));
    }

    [Fact]
    public async Task The_money_bar_is_of_the_ordinance()
    {
        using var reader = gallery.Reader();
        var page = await reader.Read("");
        Assert.Equal("315.4", page.QuerySelector(".money rect.f-spent[height='18']")!.GetAttribute("width"));
        Assert.Equal("544.6", page.QuerySelector(".money rect.f-held[height='18']")!.GetAttribute("width"));
        Assert.Equal("จากข้อบัญญัติ 13,000 บาท เบิกจ่ายแล้ว 4,100 จองไว้ 7,080 คงเหลือ 1,820", page.QuerySelector(".money svg[role=img]")!.GetAttribute("aria-label"));
        Assert.Equal(["ไม่ใช้งบประมาณ", "ยังไม่มีข้อบัญญัติ"], page.QuerySelectorAll("[aria-labelledby=money0] dd small").Take(2).Select(word => word.TextContent));
        Assert.Null(page.QuerySelector("[aria-labelledby=money0] svg[role=img]"));
    }

    [Fact]
    public async Task Indicators_have_a_shape_each_and_the_sum_in_words()
    {
        using var reader = gallery.Reader();
        var pips = (await reader.Read("")).QuerySelector(".pips")!;
        Assert.Equal(["rect", "path", "rect"], pips.QuerySelectorAll("svg > *").Select(mark => mark.LocalName));
        Assert.Equal("1/3 ข้อบรรลุ 1 ข้อยังไม่ถึงเป้า 1 ข้อยังไม่มีผลวัด", pips.TextContent.Trim());
    }

    [Fact]
    public async Task Pages_of_a_list_keep_its_filters()
    {
        using var reader = gallery.Reader();
        var page = await reader.Read("?q=a&dimension=2&page=12");
        var links = page.QuerySelectorAll("nav.pages li > *").Select(link => link.TextContent.Replace("หน้า ", "", StringComparison.Ordinal));
        Assert.Equal(["ก่อนหน้า", "1", "…", "11", "12", "13", "…", "25", "ถัดไป"], links);
        Assert.Equal("/gallery/?q=a&dimension=2&page=13", page.QuerySelector("nav.pages a[rel=next]")!.GetAttribute("href"));
        Assert.Equal("/gallery/?q=a&dimension=2", page.QuerySelector("nav.pages a")!.GetAttribute("href")!.Replace("&page=11", "", StringComparison.Ordinal));
        Assert.Equal("มิติที่ 2", page.Text("#filter-dimension option[selected]"));
    }

    [Fact]
    public async Task A_moment_is_shown_in_Thailand_and_marked_for_machines()
    {
        using var reader = gallery.Reader();
        var times = (await reader.Read("")).QuerySelectorAll(".timeline time");
        Assert.Equal(("2027-03-05", "5 มี.ค. 2570"), (times[0].GetAttribute("datetime"), times[0].TextContent));
        Assert.Equal(("2027-03-05T01:30+07:00", "5 มี.ค. 2570 เวลา 01.30 น."), (times[1].GetAttribute("datetime"), times[1].TextContent));
    }

    [Fact]
    public async Task A_flag_leads_to_its_finding_on_the_same_page()
    {
        using var reader = gallery.Reader();
        var flag = (await reader.Read("?q=a")).QuerySelector("a.finding")!;
        Assert.Equal(("/gallery/?q=a#f6", "ข้อสังเกต 6"), (flag.GetAttribute("href"), flag.TextContent));
    }
}
