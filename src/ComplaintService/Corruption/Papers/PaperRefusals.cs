using ServiceDefaults.Problems;
using WebUi;

namespace ComplaintService.Corruption.Papers;

/// <summary>What stands against making recovery papers or recovering with them, and the way on.</summary>
public static class PaperRefusals
{
    public static Refusal SamePerson { get; } = new(
        "same-person", "ท่านทำกระดาษอีกฉบับของชุดนี้แล้ว ให้ผู้อื่นเป็นผู้ทำฉบับนี้ เพื่อไม่ให้ผู้ใดมีครบทั้งสองฉบับ",
        "You made the other paper of this set: somebody else makes this one, so that nobody holds both");

    public static Refusal NoPapers { get; } = new(
        "no-papers", "ยังไม่มีกระดาษกู้คืนครบชุด ต้องทำทั้งสองฉบับก่อน จึงใช้กู้คืนได้", "There is no whole set of recovery papers: both must have been made before anything is recovered with them");

    public static Objection Rests { get; } = new(StatusCodes.Status429TooManyRequests, new(
        "too-many-tries", "กรอกผิดหลายครั้ง รอ 15 นาทีแล้วลองใหม่ ตรวจว่าใช้กระดาษชุดล่าสุด", "Too many wrong tries; try again in 15 minutes, and see that the papers are those made last"));

    public static Objection WrongLines(int no, IReadOnlyList<int> lines) => new(StatusCodes.Status400BadRequest, new(
        "wrong-line", $"ฉบับที่ {no} อ่านไม่ได้ที่บรรทัด {string.Join(", ", lines)} ตรวจกับกระดาษแล้วพิมพ์ใหม่", $"Paper {no} can't be read in line {string.Join(", ", lines)}: compare it with the paper and type it again"), FieldOf(no));

    public static Objection Exchanged(int no) => new(StatusCodes.Status400BadRequest, new(
        "other-paper", $"ในช่องฉบับที่ {no} เป็นกระดาษฉบับที่ {3 - no} สลับช่องแล้วลองใหม่", $"What stands in the field of paper {no} is paper {3 - no}: exchange them"), FieldOf(no));

    /// <summary>Typed rightly, and not of the set that is in force.</summary>
    public static Objection OlderSet(int no, int set) => new(StatusCodes.Status400BadRequest, new(
        "other-set", $"ฉบับที่ {no} พิมพ์ถูกแต่ไม่ใช่ชุดที่ใช้อยู่ เป็นชุดเก่าที่ทำใหม่แทนแล้ว หรือของหน่วยงานอื่น ใช้กระดาษชุดที่ {set}",
        $"Paper {no} is typed rightly but is not of the set in force: it is of an older one that was made anew, or of another office. Use the papers of set {set}"), FieldOf(no));

    private static string FieldOf(int no) => no == 1 ? "first" : "second";
}
