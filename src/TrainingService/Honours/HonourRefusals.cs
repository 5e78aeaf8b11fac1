using System.Globalization;
using ServiceDefaults.Problems;
using WebUi;

namespace TrainingService.Honours;

/// <summary>Why a step of a round of honours was refused, and the way on.</summary>
public static class HonourRefusals
{
    public static Refusal Decided { get; } = new("decided", "รอบนี้ตัดสินแล้ว", "This round was decided");

    public static Refusal CannotJoin { get; } = new("cannot-join", "รวมไม่ได้ รายการนี้ลงคะแนนแล้วหรือรวมกับรายการอื่นแล้ว", "They can't be joined: one was voted on, or joined already");

    public static Refusal Joined { get; } = new("joined", "รายการนี้รวมกับรายการอื่นแล้ว ลงคะแนนที่รายการนั้น", "This one was joined to another: vote on that");

    public static Refusal Full { get; } = new("full", "รอบนี้มีการเสนอชื่อครบจำนวนที่รับได้ ติดต่อสำนักปลัด", "This round has taken as many nominations as it can; ask the Clerk's Office");

    public static Refusal VotesEntered { get; } = new("votes-entered", "บันทึกคะแนนของกรรมการแล้ว จึงเปลี่ยนกรรมการไม่ได้", "Votes of the committee are entered, so it can't be changed any more");

    public static Refusal OtherDivision { get; } = new(
        "other-division", "การยกย่องเชิดชูเกียรติเป็นงานของสำนักปลัดและเจ้าหน้าที่แผน", "Honours are the work of the Clerk's Office and the plan officer");

    public static Refusal NotOpen(AwardRound round) => new("not-open", $"เปิดรับการเสนอชื่อวันที่ {ThaiCalendar.InThai(round.OpensOn)}", $"Nominations open on {InEnglish(round.OpensOn)}");

    public static Refusal Closed(AwardRound round) => new("closed", $"ปิดรับการเสนอชื่อแล้วเมื่อวันที่ {ThaiCalendar.InThai(round.ClosesOn)}", $"Nominations closed on {InEnglish(round.ClosesOn)}");

    public static Refusal StillOpen(AwardRound round) => new("still-open", $"ยังรับการเสนอชื่อถึงวันที่ {ThaiCalendar.InThai(round.ClosesOn)} ตัดสินได้หลังจากนั้น", $"Nominations are taken until {InEnglish(round.ClosesOn)}; decide after that");

    public static Refusal NoQuorum(Nomination one, AwardRound round) => new(
        "no-quorum", $"ผู้ได้รับการเสนอชื่อลำดับที่ {one.No} มีกรรมการลงคะแนน {one.Votes.Count} คน ต้องมีอย่างน้อย {round.Quorum} คน", $"{one.Votes.Count} members voted on nomination {one.No}; {round.Quorum} are needed");

    public static Refusal Voted(string member) => new("voted", $"{member} ลงคะแนนให้รายการนี้แล้ว", $"{member} has voted on this already");

    private static string InEnglish(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
