using ComplaintService.UsualAnswers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintService.Data;

internal sealed class UsualAnswersTable : IEntityTypeConfiguration<UsualAnswer>
{
    public void Configure(EntityTypeBuilder<UsualAnswer> answer)
    {
        answer.ToTable("usual_answers");
        answer.Property(row => row.Id).ValueGeneratedNever();
        answer.Property(row => row.Use).HasConversion<string>().HasMaxLength(16);
        answer.Property(row => row.Name).HasMaxLength(UsualAnswer.LongestName);
        answer.Property(row => row.Text).HasMaxLength(UsualAnswer.LongestText);
        answer.Property(row => row.RowVersion).IsRowVersion();
        answer.HasIndex(row => new { row.Use, row.Name }).IsUnique();
        answer.HasData(
            Of(1, AnswerUse.Message, "นัดเข้าตรวจสอบ", "เราได้รับเรื่องที่ {number} แล้ว เจ้าหน้าที่จะเข้าตรวจสอบพื้นที่ภายใน 3 วันทำการ และจะแจ้งผลให้ทราบไม่เกินวันที่ {due}"),
            Of(2, AnswerUse.Message, "อยู่ระหว่างจัดซื้อวัสดุ", "เจ้าหน้าที่ตรวจสอบแล้ว อยู่ระหว่างจัดซื้อวัสดุเพื่อซ่อมแซม เราจะแจ้งวันที่เข้าดำเนินการให้ทราบอีกครั้ง"),
            Of(3, AnswerUse.Question, "ขอจุดที่เกิดเหตุ", "ขอทราบจุดที่เกิดเหตุให้ชัดเจนขึ้น เช่น ชื่อถนน บ้านเลขที่ใกล้เคียง หรือเลขเสาไฟฟ้า เพื่อให้เจ้าหน้าที่เข้าตรวจสอบได้ถูกจุด"),
            Of(4, AnswerUse.Question, "ขอภาพถ่าย", "ขอภาพถ่ายจุดที่เกิดเหตุ ท่านแนบภาพได้ในหน้าติดตามเรื่องนี้"),
            Of(5, AnswerUse.Extension, "รอจัดซื้อจัดจ้าง", "ต้องจัดซื้อจัดจ้างตามระเบียบก่อนดำเนินการ จึงใช้เวลาเกินกว่าที่แจ้งไว้เดิม"),
            Of(6, AnswerUse.Extension, "รอหน่วยงานอื่น", "อยู่ในความรับผิดชอบร่วมกับหน่วยงานอื่น เราประสานงานแล้วและรอผลการตรวจสอบ"),
            Of(7, AnswerUse.Resolution, "ซ่อมแซมเรียบร้อย", "เจ้าหน้าที่เข้าดำเนินการซ่อมแซมและตรวจสอบแล้ว ใช้งานได้ตามปกติ ถ้าพบปัญหาเดิมอีก ท่านขอให้เราดำเนินการต่อได้ภายใน 30 วัน"),
            Of(8, AnswerUse.Resolution, "ส่งต่อหน่วยงานที่รับผิดชอบ", "เรื่องนี้อยู่ในอำนาจของหน่วยงานอื่น เราส่งเรื่องต่อพร้อมรายละเอียดของท่านแล้ว โดยไม่ได้ส่งข้อมูลติดต่อของท่านไปด้วย"),
            Of(9, AnswerUse.Rejection, "ข้อมูลไม่เพียงพอ", "เราขอข้อมูลเพิ่มเติมแล้วแต่ยังไม่ได้รับ จึงไม่สามารถตรวจสอบต่อได้ ท่านแจ้งเป็นเรื่องใหม่พร้อมรายละเอียดได้ทุกเมื่อ"),
            Of(10, AnswerUse.Rejection, "ไม่อยู่ในอำนาจหน้าที่", "เรื่องนี้ไม่อยู่ในอำนาจหน้าที่ขององค์การบริหารส่วนตำบล ท่านแจ้งหน่วยงานที่รับผิดชอบได้โดยตรง หรือแจ้งศูนย์ดำรงธรรม โทร. 1567"));
    }

    private static UsualAnswer Of(int number, AnswerUse use, string name, string text) => UsualAnswer.Of(new(number, 0, 0, new byte[8]), use, name, text);
}
