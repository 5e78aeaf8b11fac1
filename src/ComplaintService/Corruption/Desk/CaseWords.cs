using ComplaintService.Corruption.Cases;
using ComplaintService.Corruption.Officers;
using ComplaintService.Corruption.Pages;
using ComplaintService.Corruption.Reports;
using ServiceDefaults.Values;
using WebUi;
using static WebUi.Language;

namespace ComplaintService.Corruption.Desk;

/// <summary>How officers read a case.</summary>
internal static class CaseWords
{
    public static string Of(CaseState state) => T(CaseRefusals.Thai(state), Words.Of(state));

    public static State StateOf(CaseState state) => state switch
    {
        CaseState.Received => State.NotStarted,
        CaseState.Closed => State.Done,
        _ => State.Doing,
    };

    /// <summary>Name, position and division, as far as they are known.</summary>
    public static string Of(Accused accused) => string.Join(" · ", new[]
    {
        accused.Name, Position.Find(accused.Position)?.Name ?? accused.Position, accused.Division is { } division ? Divisions.NameOf(division) : null,
    }.Where(part => !string.IsNullOrEmpty(part)));

    public static string Of(ReferredTo to) => to switch
    {
        ReferredTo.Nacc => T("สำนักงาน ป.ป.ช.", "NACC"),
        ReferredTo.Pacc => T("สำนักงาน ป.ป.ท.", "PACC"),
        ReferredTo.District => T("นายอำเภอ", "District chief officer"),
        ReferredTo.AuditOffice => T("สำนักงานการตรวจเงินแผ่นดิน", "State audit office"),
        _ => T("สถานีตำรวจ", "Police"),
    };

    /// <summary>What each body outside is there for.</summary>
    public static string WhyTo(ReferredTo to) => to switch
    {
        ReferredTo.Nacc => T("ไต่สวนการทุจริตของเจ้าหน้าที่ของรัฐ รวมทั้งผู้บริหารท้องถิ่น", "inquires into corruption of officials, local executives included"),
        ReferredTo.Pacc => T("ไต่สวนการทุจริตในภาครัฐ", "inquires into corruption in the public sector"),
        ReferredTo.District => T("กำกับดูแลการปฏิบัติหน้าที่ของ อบต. และผู้บริหาร", "supervises the subdistrict administration and its executives"),
        ReferredTo.AuditOffice => T("ตรวจการใช้จ่ายเงินและทรัพย์สินของหน่วยงาน", "audits how money and property are used"),
        _ => T("รับแจ้งความคดีอาญา", "takes reports of crimes"),
    };

    public static string Of(HeadInvolved answer) => answer switch
    {
        HeadInvolved.Yes => T("เกี่ยวข้อง", "Yes"),
        HeadInvolved.No => T("ไม่เกี่ยวข้อง", "No"),
        _ => T("ไม่ทราบ", "Not known"),
    };

    public static string Of(Act act) => act switch
    {
        Act.Opened => T("เปิดอ่าน", "opened"),
        Act.Screened => T("กลั่นกรอง", "screened"),
        Act.Note => T("บันทึกภายใน", "note"),
        Act.MessageSent => T("เขียนถึงผู้แจ้ง", "wrote to the reporter"),
        Act.AccusedAdded => T("เพิ่มผู้ถูกกล่าวหา", "named an accused"),
        Act.Investigating => T("ตั้งกรรมการตรวจสอบ", "appointed the committee"),
        Act.TaskAdded => T("เพิ่มงานย่อย", "added a task"),
        Act.TaskDone => T("งานย่อยเสร็จ", "finished a task"),
        Act.Found => T("สรุปผล", "found"),
        Act.Disciplined => T("สั่งทางวินัย", "ordered discipline"),
        Act.Referred => T("ส่งต่อ", "referred"),
        Act.PackageMade => T("จัดทำสำนวนส่งต่อ", "made the package"),
        Act.Closed => T("ปิดเรื่อง", "closed"),
        Act.HandedOver => T("มอบเรื่อง", "handed over"),
        Act.Recovered => T("ได้สิทธิ์เปิดด้วยกระดาษกู้คืน", "got a seat with the recovery papers"),
        Act.FileRead => T("เปิดไฟล์", "read a file"),
        _ => T("ขอเปิดแต่ถูกปฏิเสธ", "was refused"),
    };

    public static string Of(StoryEntry entry) => entry.Kind switch
    {
        EntryKind.Received => T("รับเรื่อง", "Received"),
        EntryKind.Opened => T("เจ้าหน้าที่เปิดอ่าน ผู้แจ้งเห็นแล้ว", "Opened; the reporter sees it"),
        EntryKind.FromReporter => T("ผู้แจ้ง", "Reporter"),
        EntryKind.FromOfficer => T("เจ้าหน้าที่", "Officer"),
        EntryKind.Identity => T("ผู้แจ้งบอกชื่อ", "The reporter said who they are"),
        EntryKind.Evidence => T("ผู้แจ้งส่งไฟล์", "The reporter sent files"),
        _ => T("ผู้แจ้งเห็นความคืบหน้า", "The reporter sees the progress"),
    };

    /// <summary>What stands under it; a step as its reporter reads it.</summary>
    public static string? TextOf(StoryEntry entry) => entry.Kind is EntryKind.Progress && Words.Read<Progress>(entry.Text) is { } progress
        ? T(FormWords.Of(progress), Words.Of(progress))
        : entry.Text;
}
