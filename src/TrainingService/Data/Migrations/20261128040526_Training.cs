using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace TrainingService.Data.Migrations
{
    /// <inheritdoc />
    public partial class Training : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,");

            migrationBuilder.CreateTable(
                name: "ceilings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    premises = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true),
                    speaker = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    most = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    legal_basis = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ceilings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "courses",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    thai = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    english = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    purpose = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    topics = table.Column<string>(type: "jsonb", nullable: false),
                    hours = table.Column<decimal>(type: "numeric(6,2)", precision: 6, scale: 2, nullable: false),
                    target_groups = table.Column<string>(type: "jsonb", nullable: false),
                    project_code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    division = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    is_offered = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_courses", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "plan_projects",
                columns: table => new
                {
                    series_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    divisions = table.Column<List<string>>(type: "text[]", nullable: false),
                    fiscal_years = table.Column<List<int>>(type: "integer[]", nullable: false),
                    budgets = table.Column<string>(type: "jsonb", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_projects", x => new { x.series_id, x.code });
                });

            migrationBuilder.CreateTable(
                name: "project_budgets",
                columns: table => new
                {
                    project_code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    budget = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    remaining = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    as_of = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_budgets", x => new { x.project_code, x.fiscal_year });
                });

            migrationBuilder.CreateTable(
                name: "training_events",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    course = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    project_code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    division = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    starts_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    venue = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    premises = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    capacity = table.Column<int>(type: "integer", nullable: true),
                    sessions = table.Column<string>(type: "jsonb", nullable: false),
                    speakers = table.Column<string>(type: "jsonb", nullable: false),
                    speaker_keys = table.Column<List<string>>(type: "text[]", nullable: false),
                    target_groups = table.Column<string>(type: "jsonb", nullable: false),
                    lines = table.Column<string>(type: "jsonb", nullable: false),
                    materials = table.Column<List<string>>(type: "text[]", nullable: false),
                    status = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    budget = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    held = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    money_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    money_remaining = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    completed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    spending = table.Column<string>(type: "jsonb", nullable: false),
                    spent = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    cancelled_for = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    copy_of = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<string>(type: "text", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_training_events", x => x.id);
                    table.ForeignKey(
                        name: "fk_training_events_courses_course",
                        column: x => x.course,
                        principalTable: "courses",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "ceilings",
                columns: new[] { "id", "from", "kind", "legal_basis", "most", "premises", "speaker", "to" },
                values: new object[,]
                {
                    { new Guid("00000001-0000-0000-0000-000000000000"), new DateOnly(2022, 10, 1), "Snack", "ระเบียบกระทรวงมหาดไทยว่าด้วยค่าใช้จ่ายในการฝึกอบรมของเจ้าหน้าที่ท้องถิ่น (ตรวจสอบกับฉบับที่ใช้อยู่ก่อนอ้างอิง)", 35m, "State", null, null },
                    { new Guid("00000002-0000-0000-0000-000000000000"), new DateOnly(2022, 10, 1), "Snack", "ระเบียบกระทรวงมหาดไทยว่าด้วยค่าใช้จ่ายในการฝึกอบรมของเจ้าหน้าที่ท้องถิ่น (ตรวจสอบกับฉบับที่ใช้อยู่ก่อนอ้างอิง)", 50m, "Private", null, null },
                    { new Guid("00000003-0000-0000-0000-000000000000"), new DateOnly(2022, 10, 1), "Speaker", "ระเบียบกระทรวงมหาดไทยว่าด้วยค่าใช้จ่ายในการฝึกอบรมของเจ้าหน้าที่ท้องถิ่น (ตรวจสอบกับฉบับที่ใช้อยู่ก่อนอ้างอิง)", 600m, null, "StateOfficer", null },
                    { new Guid("00000004-0000-0000-0000-000000000000"), new DateOnly(2022, 10, 1), "Speaker", "ระเบียบกระทรวงมหาดไทยว่าด้วยค่าใช้จ่ายในการฝึกอบรมของเจ้าหน้าที่ท้องถิ่น (ตรวจสอบกับฉบับที่ใช้อยู่ก่อนอ้างอิง)", 1200m, null, "Other", null },
                    { new Guid("00000005-0000-0000-0000-000000000000"), new DateOnly(2022, 10, 1), "Bag", "ระเบียบกระทรวงมหาดไทยว่าด้วยค่าใช้จ่ายในการฝึกอบรมของเจ้าหน้าที่ท้องถิ่น (ตรวจสอบกับฉบับที่ใช้อยู่ก่อนอ้างอิง)", 300m, null, null, null }
                });

            migrationBuilder.InsertData(
                table: "courses",
                columns: new[] { "code", "division", "english", "hours", "is_offered", "project_code", "purpose", "target_groups", "thai", "topics" },
                values: new object[,]
                {
                    { "anti-corruption", "SP", "Knowledge against corruption", 3m, true, "1-04", "ให้บุคลากรมีความรู้ด้านการต่อต้านการทุจริต เฝ้าระวัง และร่วมกันต่อต้านการทุจริต วัดด้วยแบบทดสอบและแบบประเมินติดตามผล", "[\"คณะผู้บริหาร\",\"สมาชิกสภา\",\"พนักงานส่วนตำบล\",\"พนักงานจ้าง\"]", "เสริมสร้างองค์ความรู้ด้านการต่อต้านการทุจริต", "[\"การทุจริตและกฎหมายที่เกี่ยวข้อง\",\"ผลประโยชน์ทับซ้อน\",\"นโยบายไม่รับของขวัญ (No Gift Policy)\",\"ช่องทางแจ้งเบาะแสและการคุ้มครองผู้แจ้ง\",\"การประเมินความเสี่ยงการทุจริต\"]" },
                    { "ethics", "SP", "Ethics and quality of life", 6m, true, "1-03", "ให้คณะผู้บริหาร สมาชิกสภา พนักงานส่วนตำบล และพนักงานจ้าง มีความรู้ความเข้าใจด้านวินัย คุณธรรม และจริยธรรม และนำไปใช้ในการปฏิบัติงาน", "[\"คณะผู้บริหาร\",\"ประธานสภา รองประธานสภา และสมาชิกสภา\",\"พนักงานส่วนตำบล\",\"พนักงานจ้างตามภารกิจ\",\"พนักงานจ้างทั่วไป\",\"ครู\",\"จ้างเหมาบริการ\"]", "เสริมสร้างคุณธรรมจริยธรรมและพัฒนาคุณภาพชีวิต", "[\"วินัยและจรรยาของข้าราชการส่วนท้องถิ่น\",\"มาตรฐานทางจริยธรรม\",\"หลักเศรษฐกิจพอเพียงกับการบริหารกิจการบ้านเมืองที่ดี\",\"หลักธรรมทางพระพุทธศาสนากับการทำงาน\"]" },
                    { "family", "SW", "Families without violence", 6m, true, "1-06", "ให้สมาชิกในครอบครัวอยู่ร่วมกันตามบทบาทหน้าที่ สร้างความสัมพันธ์ที่ดี และลดการใช้ความรุนแรงในครอบครัว", "[\"คณะบริหาร\",\"พนักงานส่วนตำบล\",\"ผู้นำชุมชน\",\"อาสาสมัครในชุมชน\",\"เด็กและเยาวชน\"]", "ส่งเสริมครอบครัวยุคใหม่ลดใช้ความรุนแรง", "[\"บทบาทหน้าที่ของคนในครอบครัว\",\"การสื่อสารเชิงบวก\",\"ความรุนแรงในครอบครัวและกฎหมายคุ้มครอง\",\"แหล่งขอความช่วยเหลือในชุมชน\"]" },
                    { "honours", "SP", "Honours for good deeds", 2m, true, "1-05", "ยกย่องบุคคล หน่วยงาน และองค์กรที่ทำคุณประโยชน์หรือเข้าร่วมกิจกรรม ให้เห็นคุณค่าของการประพฤติตนเพื่อส่วนรวม", "[\"ประชาชน\",\"หน่วยงานภาครัฐ\",\"องค์กรภาคเอกชน\"]", "ยกย่องและเชิดชูเกียรติผู้ทำคุณประโยชน์", "[\"เกณฑ์และการคัดเลือก\",\"พิธีมอบเกียรติบัตร\",\"เล่าประสบการณ์ของผู้ได้รับการยกย่อง\"]" },
                    { "law-for-councillors", "SP", "Law for executives and councillors", 3m, true, "4-04", "ให้คณะผู้บริหารและสมาชิกสภาเข้าใจบทบาทและอำนาจหน้าที่ และปฏิบัติภารกิจได้ถูกต้องตามระเบียบและกฎหมาย อย่างน้อยปีละครั้ง", "[\"คณะผู้บริหาร\",\"สมาชิกสภา\"]", "ความรู้ด้านกฎ ระเบียบ และกฎหมายสำหรับผู้บริหารและสมาชิกสภาท้องถิ่น", "[\"บทบาทและอำนาจหน้าที่ของสภาท้องถิ่น\",\"ระเบียบและกฎหมายที่เกี่ยวข้อง\",\"การตรวจสอบและติดตามการปฏิบัติงาน\"]" },
                    { "moral-school", "EDU", "Moral school", 6m, true, "1-07", "ให้นักเรียนซึมซับความรู้ด้านคุณธรรม จริยธรรม และหลักธรรมทางศาสนา และนำไปใช้ในชีวิตประจำวัน", "[\"นักเรียนชั้นอนุบาลถึงประถมศึกษา\"]", "โรงเรียนคุณธรรม", "[\"คุณธรรมพื้นฐาน\",\"หลักธรรมในชีวิตประจำวัน\",\"บันทึกความดี\"]" }
                });

            migrationBuilder.CreateIndex(
                name: "ix_ceilings_kind_premises_speaker_from",
                table: "ceilings",
                columns: new[] { "kind", "premises", "speaker", "from" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_courses_project_code_code",
                table: "courses",
                columns: new[] { "project_code", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_training_events_coming",
                table: "training_events",
                columns: new[] { "ends_at", "id" },
                filter: "status = 'Open'");

            migrationBuilder.CreateIndex(
                name: "ix_training_events_course_starts_at",
                table: "training_events",
                columns: new[] { "course", "starts_at" });

            migrationBuilder.CreateIndex(
                name: "ix_training_events_division_fiscal_year_starts_at_id",
                table: "training_events",
                columns: new[] { "division", "fiscal_year", "starts_at", "id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_training_events_fiscal_year_starts_at_id",
                table: "training_events",
                columns: new[] { "fiscal_year", "starts_at", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_training_events_speakers",
                table: "training_events",
                column: "speaker_keys")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_training_events_words",
                table: "training_events",
                column: "title")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ceilings");

            migrationBuilder.DropTable(
                name: "plan_projects");

            migrationBuilder.DropTable(
                name: "project_budgets");

            migrationBuilder.DropTable(
                name: "training_events");

            migrationBuilder.DropTable(
                name: "courses");

            migrationBuilder.AlterDatabase()
                .OldAnnotation("Npgsql:PostgresExtension:pg_trgm", ",,");
        }
    }
}
