using WebUi;
using static WebUi.Language;

namespace TrainingService.People;

/// <summary>What states and ways of enrolling are called.</summary>
public static class PeopleWords
{
    public static string Of(EnrolmentStatus status) => status switch
    {
        EnrolmentStatus.Enrolled => T("มีที่นั่ง", "Has a place"),
        EnrolmentStatus.Waiting => T("รายชื่อสำรอง", "Waiting"),
        _ => T("ยกเลิก", "Cancelled"),
    };

    public static State StateOf(EnrolmentStatus status) => status switch
    {
        EnrolmentStatus.Enrolled => State.Done,
        EnrolmentStatus.Waiting => State.Doing,
        _ => State.Stopped,
    };

    public static string Of(EnrolmentSource source) => source switch
    {
        EnrolmentSource.Staff => T("เจ้าหน้าที่ลงให้", "by staff"),
        EnrolmentSource.Group => T("กลุ่ม", "a group"),
        EnrolmentSource.StaffList => T("จากทะเบียนบุคลากร", "from the staff list"),
        EnrolmentSource.Public => T("ลงทะเบียนเอง", "by oneself"),
        EnrolmentSource.Import => T("จากไฟล์", "from a file"),
        _ => T("ลงที่หน้างาน", "at the door"),
    };

    /// <summary>"5 คน".</summary>
    public static string Heads(int heads) => T($"{WholeNumber.Text(heads)} คน", heads == 1 ? "1 person" : $"{WholeNumber.Text(heads)} people");
}
