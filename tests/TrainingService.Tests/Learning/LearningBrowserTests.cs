using Microsoft.Playwright;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using Testing;

namespace TrainingService.Tests.Learning;

/// <summary>Participants with a phone and staff at a desk; each page on the way passes axe, and no form needs JavaScript.</summary>
public sealed class LearningBrowserTests : BrowserJourney
{
    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_participant_answers_test_and_survey_without_JavaScript(int width)
    {
        var id = await App.Open();
        var who = (await App.Enrol(id, 1))[0];
        var ticket = $"ticket/{SpokenCode.Grouped(who.Code)}";
        await SignIn(width);
        await See($"{ticket}/test/pre", $"{ticket}/test/post", $"{ticket}/survey/satisfaction");
        await SignIn(width, javaScript: false);
        await Page.GotoAsync($"training/{ticket}/test/pre");
        for (var question = 1; question <= 9; question++)
            await Page.GetByRole(AriaRole.Group, new() { NameRegex = new($"^{question}\\. ") }).GetByRole(AriaRole.Radio).Nth(1).CheckAsync();
        await Press("ส่งคำตอบ");
        await Assertions.Expect(Page.Locator(".errors")).ToContainTextAsync("ข้อ 10 ยังไม่ได้ตอบ");
        await Assertions.Expect(Page.GetByRole(AriaRole.Group, new() { NameRegex = new("^9\\. ") }).GetByRole(AriaRole.Radio).Nth(1)).ToBeCheckedAsync();
        await Page.ShouldFit();
        await Press("ส่งคำตอบ");
        await Assertions.Expect(Page.Locator("#result")).ToBeVisibleAsync();

        App.Clock.Set(Learners.AtTheEvent);
        await Page.GotoAsync($"training/{ticket}/test/post");
        await Page.GetByRole(AriaRole.Group, new() { NameRegex = new("^1\\. ") }).GetByRole(AriaRole.Radio).First.CheckAsync();
        await Press("ส่งคำตอบ");
        await Press("ส่งคำตอบ");
        await Assertions.Expect(Page.Locator("#wrong")).ToHaveTextAsync("ข้อที่ยังไม่ถูก 10 ข้อ");
        await Page.ShouldFit();

        await Page.GotoAsync($"training/{ticket}/survey/satisfaction");
        await Press("ส่งคำตอบ");
        await Assertions.Expect(Page.Locator(".errors")).ToContainTextAsync("ข้อ 5 ยังไม่ได้ตอบ");
        for (var question = 1; question <= 5; question++)
            await Page.GetByRole(AriaRole.Group, new() { NameRegex = new($"^{question}\\. ") }).GetByRole(AriaRole.Radio).Nth(4).CheckAsync();
        await Page.GetByLabel("ข้อเสนอแนะ").FillAsync("อยากให้จัดอีก");
        await Press("ส่งคำตอบ");
        await Assertions.Expect(Page.Locator("h1")).ToHaveTextAsync("ขอบคุณที่ตอบ");
        await SignIn(width);
        await See($"{ticket}/test/pre", $"{ticket}/test/post", $"{ticket}/survey/satisfaction", $"{ticket}/survey/follow-up");
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Staff_write_a_test_and_type_in_papers_without_JavaScript(int width)
    {
        var id = await App.Open();
        await App.Attend(await App.Enrol(id, 1));
        await SignIn(width, Roles.DivisionOfficer, "SP", javaScript: false);
        await Page.GotoAsync("training/courses/ethics/tests");
        for (var row = 0; row < 9; row++)
            await Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^เอาออก ข้อที่ 1$") }).ClickAsync();
        await Press("เพิ่มคำถาม");
        await Page.GetByLabel("คำถาม", new() { Exact = true }).Last.FillAsync("ข้อใหม่");
        await Page.GetByLabel("ตัวเลือก 1", new() { Exact = true }).Last.FillAsync("ถูก");
        await Press("บันทึกแบบทดสอบ");
        await Assertions.Expect(Page.Locator(".errors")).ToContainTextAsync("กรอกตัวเลือก 2 ถึง 6 ข้อ");
        await Page.GetByLabel("ตัวเลือก 2", new() { Exact = true }).Last.FillAsync("ผิด");
        await Page.GetByLabel("ข้อที่ถูก", new() { Exact = true }).Last.SelectOptionAsync("1");
        await Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^เลื่อนขึ้น ข้อที่ 2$") }).ClickAsync();
        await Assertions.Expect(Page.GetByLabel("คำถาม", new() { Exact = true }).First).ToHaveValueAsync("ข้อใหม่");
        await Press("บันทึกแบบทดสอบ");
        await Assertions.Expect(Page.Locator("h1")).ToHaveTextAsync("หลักสูตร");

        App.Clock.Set(Learners.AtTheEvent);
        await Page.GotoAsync($"training/events/{id}/learning/paper");
        await Page.GetByLabel("ผู้เข้าอบรมและครั้งที่ทำ").SelectOptionAsync(new SelectOptionValue { Index = 2 });
        await Page.GetByRole(AriaRole.Radio, new() { Name = "ถูก", Exact = true }).CheckAsync();
        await Press("บันทึกคำตอบ");
        await Assertions.Expect(Page.Locator(".notice.is-ok")).ToContainTextAsync("บันทึกแล้ว");
        await Page.GotoAsync($"training/events/{id}/learning");
        await Assertions.Expect(Page.Locator(".figures")).ToContainTextAsync("50");
        await Page.GotoAsync($"training/events/{id}/surveys/satisfaction/paper");
        for (var question = 1; question <= 5; question++)
            await Page.GetByRole(AriaRole.Group, new() { NameRegex = new($"^{question}\\. ") }).GetByRole(AriaRole.Radio).Nth(3).CheckAsync();
        await Press("บันทึกคำตอบ");
        await Assertions.Expect(Page.Locator(".notice.is-ok")).ToContainTextAsync("บันทึกแล้ว");
        await Page.ShouldFit();
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Every_page_of_learning_and_families_is_accessible_and_fits_the_screen(int width)
    {
        var (id, school) = (await App.Open(), await App.Open("moral-school", "1-07", "EDU"));
        var (people, pupils) = (await App.Enrol(id, 6), await App.Enrol(school, 2));
        await App.Attend(people);
        foreach (var who in people)
            await App.Answer(who, "pre", await App.Choices("ethics", 7));
        App.Clock.Set(Learners.AtTheEvent);
        foreach (var who in people)
        {
            await App.Answer(who, "post", await App.Choices("ethics", 2));
            await App.Say(who, "satisfaction", [5, 4, 3, 4, 5], $"ดีมาก {who.No}");
        }

        await App.Client(division: "EDU").Send($"events/{school}/good-deeds", new { enrolmentId = pupils[0].Id, on = "2027-03-26", text = "เก็บเงินได้แล้วนำส่งครู", confirmedBy = "ครูสมศรี" });
        var form = "";
        for (var no = 0; no < 6; no++)
            form = (await App.Client(division: "SW").Send("families/assessment", new { answers = new[] { 1, 2, 1, 3, 1, 1, 1, 1, 1, 1, 1, 1 }, consent = true, family = "บ้านเลขที่ 99" })).Body.Text("id");
        await SignIn(width, Roles.DivisionOfficer, "SP");
        await See($"events/{id}/learning", $"events/{id}/learning/paper", $"events/{id}/surveys/satisfaction", $"events/{id}/surveys/satisfaction/paper",
            $"events/{id}/surveys/follow-up", "courses/ethics/tests", "courses/ethics/surveys/follow-up", "courses/family/tests", "courses/family/tests/paper", "courses/ethics/surveys/follow-up/paper", "courses/family/surveys/satisfaction", "courses", "courses/ethics");
        await SignIn(width, Roles.DivisionOfficer, "EDU");
        await See($"events/{school}/good-deeds", $"events/{school}/learning");
        await SignIn(width, Roles.DivisionHead, "SW");
        await See("families", "families/new/questionnaire", "families/new/assessment", $"families/{form}");
        await SignIn(width);
        await See("families", "families?year=2571");
    }
}
