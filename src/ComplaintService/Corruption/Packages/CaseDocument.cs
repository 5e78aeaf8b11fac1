using System.Globalization;
using ComplaintService.Corruption.Cases;
using ComplaintService.Corruption.Desk;
using ComplaintService.Corruption.Reports;
using Documents;
using WebUi;

namespace ComplaintService.Corruption.Packages;

/// <summary>The case as an official document for Word: from what was reported to the ledger.</summary>
internal static class CaseDocument
{
    private const int TableText = 28; // 14 pt

    private static readonly CultureInfo Thai = CultureInfo.GetCultureInfo("th-TH");

    /// <param name="withReporter">Otherwise it says that the reporter told their name, and not which.</param>
    public static byte[] Write(OpenCase open, EvidenceNames names, bool withReporter, OrganizationOptions organization, DateTimeOffset at)
    {
        var reader = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = Thai; // the words of the desk, in Thai whatever language the officer reads
        try
        {
            using var file = new MemoryStream(); // the document needs to go back in what it wrote
            using (var word = new OfficialDocument(file, "สำนวนเรื่องแจ้งการทุจริต"))
            {
                Head(word, open, organization, at);
                Report(word, open.Story.Report, open.File);
                Dialogue(word, open.Story, withReporter);
                Steps(word, open.File);
                Evidence(word, open.Story.Evidence, names);
                Ledger(word, open.File);
            }

            return file.ToArray();
        }
        finally
        {
            CultureInfo.CurrentUICulture = reader;
        }
    }

    private static void Head(OfficialDocument word, OpenCase open, OrganizationOptions organization, DateTimeOffset at)
    {
        word.Line("ลับ", Align.Centre, bold: true);
        word.Line("สำนวนเรื่องแจ้งการทุจริต", Align.Centre, bold: true);
        word.Line($"{organization.Name} {organization.Place}", Align.Centre, bold: true);
        word.Line($"เสนอ {CaseWords.Of(open.File.Referral!.To)}", Align.Centre);
        word.Line();
        word.Body($"เรื่อง {open.Story.Report.Subject}");
        word.Body($"รับเรื่องเมื่อวันที่ {ThaiCalendar.InThai(open.Report.ReceivedOn)} จัดทำสำนวนเมื่อวันที่ {Moment(at)} สถานะของเรื่อง: {CaseWords.Of(open.File.State)}");
    }

    private static void Report(OfficialDocument word, ReportText report, CaseFile file)
    {
        word.SubHeading("1. สิ่งที่แจ้ง");
        Text(word, report.Details);
        Fact(word, "เมื่อใด", report.When);
        Fact(word, "ที่ไหน", report.Where);
        Fact(word, "ผู้แจ้งทราบได้อย่างไร", report.HowKnown);
        Fact(word, "สิ่งยืนยัน", report.Proof);
        word.SubHeading("2. ผู้ถูกกล่าวหา");
        foreach (var accused in file.Accused)
            word.Item(CaseWords.Of(accused));
        if (file.Accused.Count == 0)
            word.Body("ไม่ได้ระบุ");
        if (file.HeadInvolved)
            word.Body("เรื่องนี้เกี่ยวข้องกับนายกหรือปลัดองค์การบริหารส่วนตำบล องค์การบริหารส่วนตำบลจึงไม่พิจารณาเอง");
    }

    private static void Dialogue(OfficialDocument word, Story story, bool withReporter)
    {
        word.SubHeading("3. ข้อความระหว่างผู้แจ้งกับเจ้าหน้าที่");
        foreach (var entry in story.Entries)
        {
            word.Line($"{Moment(entry.At)} – {CaseWords.Of(entry)}", bold: true);
            if (entry.Kind is EntryKind.Identity && !withReporter)
                word.Body("ผู้แจ้งบอกชื่อไว้ แต่ไม่รวมอยู่ในสำนวนฉบับนี้");
            else if (entry is { Text: { } text, Kind: not EntryKind.Progress })
                Text(word, text);
        }
    }

    private static void Steps(OfficialDocument word, CaseFile file)
    {
        word.SubHeading("4. การกลั่นกรอง");
        Step(word, file.Screening?.At, file.Screening?.EnoughFacts is true ? "มีข้อเท็จจริงพอให้ตรวจสอบ" : "ข้อเท็จจริงยังไม่พอ", file.Screening?.Note);
        word.SubHeading("5. การตรวจสอบข้อเท็จจริง");
        Step(word, file.Investigation?.At, "แต่งตั้งกรรมการตรวจสอบข้อเท็จจริง", null);
        if (file.Investigation is { } committee)
        {
            foreach (var member in committee.Members)
                word.Item(CaseWords.Of(new Accused(member.Name, member.Position, member.Division)));
            word.Body($"กำหนดเสร็จภายในวันที่ {ThaiCalendar.InThai(committee.DueOn)}");
            foreach (var task in committee.Tasks)
                word.Item($"{task.No}) {task.Text} กำหนด {ThaiCalendar.InThai(task.DueOn)} {(task.DoneAt is { } done ? $"เสร็จเมื่อ {Moment(done)}" : "ยังไม่เสร็จ")}");
        }

        word.SubHeading("6. ผลการตรวจสอบ");
        Step(word, file.Finding?.At, file.Finding?.Substantiated is true ? "มีมูล" : "ไม่มีมูล", file.Finding?.Text);
        Fact(word, "การควบคุมที่ไม่ได้ผล", file.Finding?.FailedControl);
        Fact(word, "การสั่งทางวินัย", file.Finding?.Discipline);
        word.SubHeading("7. การส่งต่อ");
        Step(word, file.Referral!.At, $"ส่งต่อ{CaseWords.Of(file.Referral.To)}", file.Referral.Reason);
    }

    private static void Evidence(OfficialDocument word, List<Evidence> all, EvidenceNames names)
    {
        word.SubHeading("8. หลักฐานที่แนบในสำนวน");
        foreach (var evidence in all)
            word.Item($"{names.Original(evidence)} – {WholeNumber.Text(evidence.Bytes)} ไบต์ ได้รับเมื่อ {Moment(evidence.At)} – {names.Clean(evidence) ?? "ไม่มีสำเนาที่ลบข้อมูลซ่อน"}");
        if (all.Count == 0)
            word.Body("ไม่มี");
    }

    private static void Ledger(OfficialDocument word, CaseFile file)
    {
        word.SubHeading("9. บันทึกการทำงาน");
        word.Body(file.LedgerIsWhole() ? "ทุกรายการตรงกับที่เขียนไว้เดิม วิธีตรวจสอบอยู่ในไฟล์ " + CasePackage.HowToCheck : "บันทึกนี้ถูกแก้ไขหลังจากเขียน");
        var table = new OfficialTable([1.0, 3.4, 3.4, 3.2, 5.0], TableText);
        table.Header(new("ที่"), new("เมื่อ"), new("ผู้ทำ"), new("การทำงาน"), new("ข้อความ"));
        foreach (var entry in file.Ledger)
            table.Row(OfficialCell.Centred(entry.No.ToString(CultureInfo.InvariantCulture)), new(Moment(entry.At)), new(entry.OfficerName), new(CaseWords.Of(entry.Act)), new((entry.Text ?? "").Split('\n')));
        word.Table(table);
    }

    private static void Step(OfficialDocument word, DateTimeOffset? at, string what, string? text)
    {
        word.Body(at is { } moment ? $"{what} เมื่อวันที่ {Moment(moment)}" : "ไม่มี");
        if (text is not null)
            Text(word, text);
    }

    private static void Fact(OfficialDocument word, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            Text(word, $"{name}: {text}");
    }

    private static void Text(OfficialDocument word, string text)
    {
        foreach (var line in text.Split('\n'))
            word.Body(line.TrimEnd('\r'));
    }

    private static string Moment(DateTimeOffset at) => $"{ThaiCalendar.InThai(ThaiCalendar.DayInBangkok(at))} เวลา {ThaiCalendar.Clock(at)}";
}
