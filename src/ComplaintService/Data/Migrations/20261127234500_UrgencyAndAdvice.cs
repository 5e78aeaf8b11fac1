using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ComplaintService.Data.Migrations
{
    /// <inheritdoc />
    public partial class UrgencyAndAdvice : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_urgent",
                table: "complaints",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "english_advice",
                table: "categories",
                type: "character varying(160)",
                maxLength: 160,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "thai_advice",
                table: "categories",
                type: "character varying(160)",
                maxLength: 160,
                nullable: true);

            migrationBuilder.UpdateData(
                table: "categories",
                keyColumn: "code",
                keyValue: "nuisance",
                columns: new[] { "english_advice", "thai_advice" },
                values: new object[] { "Say where it comes from and at what time of day. A fire: call 199 first", "บอกว่ามาจากที่ใดและช่วงเวลาใด ไฟไหม้: โทร. 199 ก่อน" });

            migrationBuilder.UpdateData(
                table: "categories",
                keyColumn: "code",
                keyValue: "other",
                columns: new[] { "english_advice", "thai_advice" },
                values: new object[] { "Crime in progress: call 191 first. Medical emergency: call 1669 first", "เหตุด่วนเหตุร้าย: โทร. 191 เจ็บป่วยฉุกเฉิน: โทร. 1669 ก่อน" });

            migrationBuilder.UpdateData(
                table: "categories",
                keyColumn: "code",
                keyValue: "road",
                columns: new[] { "english_advice", "thai_advice" },
                values: new object[] { "Name the nearest landmark and how large it is. A broken bridge or sunken road: warn others and call 191 first", "บอกจุดสังเกตใกล้ที่สุดและขนาดความเสียหาย สะพานขาดหรือถนนทรุด: เตือนผู้อื่น โทร. 191 ก่อน" });

            migrationBuilder.UpdateData(
                table: "categories",
                keyColumn: "code",
                keyValue: "service",
                columns: new[] { "english_advice", "thai_advice" },
                values: new object[] { "Say the day, the time and what you came for. Corruption has a channel apart", "บอกวัน เวลา และเรื่องที่มาติดต่อ การทุจริตมีช่องทางแยก" });

            migrationBuilder.UpdateData(
                table: "categories",
                keyColumn: "code",
                keyValue: "street-light",
                columns: new[] { "english_advice", "thai_advice" },
                values: new object[] { "Give the number on the pole if you see one. A broken cable: keep away and call 1129 first", "บอกเลขเสาไฟถ้าเห็น สายไฟขาด: อย่าเข้าใกล้ โทร. 1129 ก่อน" });

            migrationBuilder.UpdateData(
                table: "categories",
                keyColumn: "code",
                keyValue: "tax",
                columns: new[] { "english_advice", "thai_advice" },
                values: new object[] { "Say which tax and of which year. On a photo of the notice, cover the identity card number", "บอกชนิดภาษีและปี ถ้าแนบรูปใบแจ้ง ปิดเลขบัตรประชาชนก่อน" });

            migrationBuilder.UpdateData(
                table: "categories",
                keyColumn: "code",
                keyValue: "water",
                columns: new[] { "english_advice", "thai_advice" },
                values: new object[] { "Say whether it is none, little or dirty water, and since when. A burst pipe: where the water comes out", "บอกว่าน้ำไม่ไหล ไหลอ่อน หรือขุ่น ตั้งแต่เมื่อไร ท่อแตกให้บอกจุดที่น้ำออก" });

            migrationBuilder.UpdateData(
                table: "categories",
                keyColumn: "code",
                keyValue: "welfare",
                columns: new[] { "english_advice", "thai_advice" },
                values: new object[] { "Say which allowance and of which month. No identity card number is needed", "บอกว่าเป็นเบี้ยประเภทใดและของเดือนใด ไม่ต้องใส่เลขบัตรประชาชน" });

            migrationBuilder.CreateIndex(
                name: "ix_complaints_urgent",
                table: "complaints",
                columns: new[] { "due_on", "id" },
                filter: "is_urgent and answered_at is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_complaints_urgent",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "is_urgent",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "english_advice",
                table: "categories");

            migrationBuilder.DropColumn(
                name: "thai_advice",
                table: "categories");
        }
    }
}
