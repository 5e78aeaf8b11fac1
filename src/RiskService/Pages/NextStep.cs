using RiskService.Register;
using RiskService.Rounds;
using ServiceDefaults.SignIn;
using WebUi;
using static WebUi.Language;

namespace RiskService.Pages;

/// <summary>What the reader does next, in one sentence, and where.</summary>
public sealed record NextStep(string Sentence, string? Href = null, string? Button = null)
{
    public static NextStep? Of(HomeFacts facts, Actor actor)
    {
        var home = $"registers/{facts.Register.FiscalYear}";
        if (actor.OwnDivision() is { } division)
            return OfDivision(facts, facts.Register.Part(division), division, home);
        if (actor.Is(Roles.PlanOfficer))
            return OfClerk(facts.Register, home);
        return !actor.Is(Roles.Executive) ? null : facts.Register.Status is RegisterStatus.Moderated
            ? new(T("ทะเบียนของปีนี้รอท่านอนุมัติ", "The register of this year waits for your approval."), $"{home}/approval", T("พิจารณาอนุมัติ", "Consider the approval"))
            : new(T("ไม่มีทะเบียนที่รออนุมัติ", "No register waits for your approval."));
    }

    private static NextStep OfDivision(HomeFacts facts, RegisterPart? part, string division, string home) => part?.Stage switch
    {
        PartStage.Submitted => new(T("ส่งแล้ว รอคณะทำงานพิจารณา", "Handed in; the working group looks at it.")),
        PartStage.Moderated when facts.Register.Approval is null => new(T("คณะทำงานพิจารณาแล้ว รอผู้บริหารอนุมัติ", "The working group has looked at it; the executive approves next.")),
        PartStage.Moderated => new(T("อนุมัติแล้ว ทำมาตรการให้เสร็จตามกำหนด", "It is approved: carry out the mitigations in time.")),
        _ when facts.OpenRisks == 0 => new(T("เริ่มจากติ๊กความเสี่ยงที่เกิดได้ในงานของท่านจากคลังตัวอย่าง", "Begin by ticking what could happen in your work."), $"{home}/starters", T("เลือกจากคลังตัวอย่าง", "Choose from the starter library")),
        _ when facts.Incomplete is [var first, ..] => new(T("เติมเหตุผลของคะแนนหรือวิธีจัดการให้ครบ แล้วจึงส่งได้", "Write the missing reasons or treatments; then it can be handed in."), $"risks/{first.Id}", T($"เปิด {first.Code}", $"Open {first.Code}")),
        _ when facts.Register.OpenedAt is null => new(T("ข้อมูลครบแล้ว ส่งได้เมื่อปลัดเปิดรอบประเมิน", "All is complete; it can be handed in once the clerk opens the round.")),
        _ => new(T("ข้อมูลครบแล้ว ตรวจอีกครั้งแล้วส่งให้คณะทำงาน", "All is complete: look it over and hand it in."), $"{home}/parts/{division}/submission", T("ส่งให้คณะทำงาน", "Hand it in")),
    };

    private static NextStep OfClerk(RiskRegister register, string home) => register switch
    {
        { OpenedAt: null } => new(T("เปิดรอบประเมินของปีนี้ให้ส่วนราชการ", "Open the round of this year for the divisions."), $"{home}/opening", T("เปิดรอบประเมิน", "Open the round")),
        { Status: RegisterStatus.Moderated } => new(T("พิจารณาครบแล้ว รอผู้บริหารอนุมัติ", "All parts were looked at; the executive approves next.")),
        { Status: RegisterStatus.Approved } => new(T("อนุมัติแล้ว เผยแพร่ต่อประชาชน", "It is approved: publish it."), $"{home}/publication", T("เผยแพร่", "Publish")),
        { Status: RegisterStatus.Published } => new(T("เผยแพร่แล้ว", "It is published.")),
        _ when register.Parts.FirstOrDefault(part => part.Stage is PartStage.Submitted) is { } part => new(
            T($"{Divisions.NameOf(part.Division)}ส่งแล้ว รอคณะทำงานพิจารณา", $"{Divisions.NameOf(part.Division)} handed in; the working group looks at it next."), $"{home}/parts/{part.Division}/moderation", T("พิจารณา", "Look at it")),
        _ => new(T($"รอส่วนราชการส่ง {register.Parts.Count(one => one.Stage is PartStage.Filling)} แห่ง", $"{register.Parts.Count(one => one.Stage is PartStage.Filling)} divisions have not handed in."), $"{home}/round", T("ดูรอบประเมิน", "See the round")),
    };
}
