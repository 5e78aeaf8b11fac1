using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using Testing;

namespace TrainingService.Tests.Learning;

/// <summary>Participants with a phone and staff at a desk; each page on the way passes axe, and no form needs JavaScript.</summary>
public sealed partial class LearningBrowserTests : IAsyncLifetime
{
    private readonly Browser _browser = new();
    private readonly TrainingApp _app = TrainingApp.TakeListening();
    private IPage _page = null!;
    private int _width;

    public async ValueTask InitializeAsync()
    {
        _app.CreateClient();
        await _browser.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_participant_answers_test_and_survey_without_JavaScript(int width)
    {
        var id = await _app.Open();
        var who = (await _app.Enrol(id, 1))[0];
        var ticket = $"training/ticket/{SpokenCode.Grouped(who.Code)}";
        await Look(width, null, null, $"{ticket}/test/pre", $"{ticket}/test/post", $"{ticket}/survey/satisfaction");
        await Visit(width, null, null, javaScript: false);
        await _page.GotoAsync($"{ticket}/test/pre");
        for (var question = 1; question <= 9; question++)
            await _page.GetByRole(AriaRole.Group, new() { NameRegex = new($"^{question}\\. ") }).GetByRole(AriaRole.Radio).Nth(1).CheckAsync();
        await Press("ส่งคำตอบ");
        await Assertions.Expect(_page.Locator(".errors")).ToContainTextAsync("ข้อ 10 ยังไม่ได้ตอบ");
        await Assertions.Expect(_page.GetByRole(AriaRole.Group, new() { NameRegex = new("^9\\. ") }).GetByRole(AriaRole.Radio).Nth(1)).ToBeCheckedAsync();
        await _page.ShouldFit();
        await Press("ส่งคำตอบ");
        await Assertions.Expect(_page.Locator("#result")).ToBeVisibleAsync();

        _app.Clock.Set(Learners.AtTheEvent);
        await _page.GotoAsync($"{ticket}/test/post");
        await _page.GetByRole(AriaRole.Group, new() { NameRegex = new("^1\\. ") }).GetByRole(AriaRole.Radio).First.CheckAsync();
        await Press("ส่งคำตอบ");
        await Press("ส่งคำตอบ");
        await Assertions.Expect(_page.Locator("#wrong")).ToHaveTextAsync("ข้อที่ยังไม่ถูก 10 ข้อ");
        await _page.ShouldFit();

        await _page.GotoAsync($"{ticket}/survey/satisfaction");
        await Press("ส่งคำตอบ");
        await Assertions.Expect(_page.Locator(".errors")).ToContainTextAsync("ข้อ 5 ยังไม่ได้ตอบ");
        for (var question = 1; question <= 5; question++)
            await _page.GetByRole(AriaRole.Group, new() { NameRegex = new($"^{question}\\. ") }).GetByRole(AriaRole.Radio).Nth(4).CheckAsync();
        await _page.GetByLabel("ข้อเสนอแนะ").FillAsync("อยากให้จัดอีก");
        await Press("ส่งคำตอบ");
        await Assertions.Expect(_page.Locator("h1")).ToHaveTextAsync("ขอบคุณที่ตอบ");
        await Look(width, null, null, $"{ticket}/test/pre", $"{ticket}/test/post", $"{ticket}/survey/satisfaction", $"{ticket}/survey/follow-up");
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Staff_write_a_test_and_type_in_papers_without_JavaScript(int width)
    {
        var id = await _app.Open();
        await _app.Attend(await _app.Enrol(id, 1));
        await Visit(width, Roles.DivisionOfficer, "SP", javaScript: false);
        await _page.GotoAsync("training/courses/ethics/tests");
        for (var row = 0; row < 9; row++)
            await _page.GetByRole(AriaRole.Button, new() { NameRegex = new("^เอาออก ข้อที่ 1$") }).ClickAsync();
        await Press("เพิ่มคำถาม");
        await _page.GetByLabel("คำถาม", new() { Exact = true }).Last.FillAsync("ข้อใหม่");
        await _page.GetByLabel("ตัวเลือก 1", new() { Exact = true }).Last.FillAsync("ถูก");
        await Press("บันทึกแบบทดสอบ");
        await Assertions.Expect(_page.Locator(".errors")).ToContainTextAsync("กรอกตัวเลือก 2 ถึง 6 ข้อ");
        await _page.GetByLabel("ตัวเลือก 2", new() { Exact = true }).Last.FillAsync("ผิด");
        await _page.GetByLabel("ข้อที่ถูก", new() { Exact = true }).Last.SelectOptionAsync("1");
        await _page.GetByRole(AriaRole.Button, new() { NameRegex = new("^เลื่อนขึ้น ข้อที่ 2$") }).ClickAsync();
        await Assertions.Expect(_page.GetByLabel("คำถาม", new() { Exact = true }).First).ToHaveValueAsync("ข้อใหม่");
        await Press("บันทึกแบบทดสอบ");
        await Assertions.Expect(_page.Locator("h1")).ToHaveTextAsync("หลักสูตร");

        _app.Clock.Set(Learners.AtTheEvent);
        await _page.GotoAsync($"training/events/{id}/learning/paper");
        await _page.GetByLabel("ผู้เข้าอบรมและครั้งที่ทำ").SelectOptionAsync(new SelectOptionValue { Index = 2 });
        await _page.GetByRole(AriaRole.Radio, new() { Name = "ถูก", Exact = true }).CheckAsync();
        await Press("บันทึกคำตอบ");
        await Assertions.Expect(_page.Locator(".notice.is-ok")).ToContainTextAsync("บันทึกแล้ว");
        await _page.GotoAsync($"training/events/{id}/learning");
        await Assertions.Expect(_page.Locator(".figures")).ToContainTextAsync("50");
        await _page.GotoAsync($"training/events/{id}/surveys/satisfaction/paper");
        for (var question = 1; question <= 5; question++)
            await _page.GetByRole(AriaRole.Group, new() { NameRegex = new($"^{question}\\. ") }).GetByRole(AriaRole.Radio).Nth(3).CheckAsync();
        await Press("บันทึกคำตอบ");
        await Assertions.Expect(_page.Locator(".notice.is-ok")).ToContainTextAsync("บันทึกแล้ว");
        await _page.ShouldFit();
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Every_page_of_learning_and_families_is_accessible_and_fits_the_screen(int width)
    {
        var (id, school) = (await _app.Open(), await _app.Open("moral-school", "1-07", "EDU"));
        var (people, pupils) = (await _app.Enrol(id, 6), await _app.Enrol(school, 2));
        await _app.Attend(people);
        foreach (var who in people)
            await _app.Answer(who, "pre", await _app.Choices("ethics", 7));
        _app.Clock.Set(Learners.AtTheEvent);
        foreach (var who in people)
        {
            await _app.Answer(who, "post", await _app.Choices("ethics", 2));
            await _app.Say(who, "satisfaction", [5, 4, 3, 4, 5], $"ดีมาก {who.No}");
        }

        await _app.Client(division: "EDU").Send($"events/{school}/good-deeds", new { enrolmentId = pupils[0].Id, on = "2027-03-26", text = "เก็บเงินได้แล้วนำส่งครู", confirmedBy = "ครูสมศรี" });
        var form = "";
        for (var no = 0; no < 6; no++)
            form = (await _app.Client(division: "SW").Send("families/assessment", new { answers = new[] { 1, 2, 1, 3, 1, 1, 1, 1, 1, 1, 1, 1 }, consent = true, family = "บ้านเลขที่ 99" })).Body.Text("id");
        await Look(width, Roles.DivisionOfficer, "SP", $"training/events/{id}/learning", $"training/events/{id}/learning/paper", $"training/events/{id}/surveys/satisfaction", $"training/events/{id}/surveys/satisfaction/paper",
            $"training/events/{id}/surveys/follow-up", "training/courses/ethics/tests", "training/courses/ethics/surveys/follow-up", "training/courses/family/tests", "training/courses/family/tests/paper", "training/courses/ethics/surveys/follow-up/paper", "training/courses/family/surveys/satisfaction", "training/courses", "training/courses/ethics");
        await Look(width, Roles.DivisionOfficer, "EDU", $"training/events/{school}/good-deeds", $"training/events/{school}/learning");
        await Look(width, Roles.DivisionHead, "SW", "training/families", "training/families/new/questionnaire", "training/families/new/assessment", $"training/families/{form}");
        await Look(width, null, null, "training/families", "training/families?year=2571");
    }

    private async Task Visit(int width, string? role, string? division, bool javaScript = true)
    {
        _width = width;
        _page = await _browser.NewPage(_app.CreateClient().BaseAddress!.ToString(), width, javaScript);
        if (role is not null)
            await _page.SetExtraHTTPHeadersAsync([new("Authorization", $"Bearer {TestTokens.Create([role], division, "เจ้าหน้าที่ ตั้งใจ")}")]);
    }

    /// <summary>As axe sees them, and as a person does where <c>TEST_PICTURES</c> names a folder.</summary>
    private async Task Look(int width, string? role, string? division, params string[] paths)
    {
        await Visit(width, role, division);
        foreach (var path in paths)
        {
            await _page.GotoAsync(path);
            await Assertions.Expect(_page.Locator("h1")).ToBeVisibleAsync();
            if (Environment.GetEnvironmentVariable("TEST_PICTURES") is { Length: > 0 } folder)
                await _page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, $"{Ids().Replace(path, "id").Replace('/', '-').Replace('?', '-')}-{role}-{_width}.png") });
            await _page.ShouldBeAccessible();
        }
    }

    private Task Press(string button) => _page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    [GeneratedRegex("[0-9a-f-]{36}|[0-9A-Z]{5}-[0-9A-Z]{4}-[0-9A-Z]{5}")]
    private static partial Regex Ids();
}
