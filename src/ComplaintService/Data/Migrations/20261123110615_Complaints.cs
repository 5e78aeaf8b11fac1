using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace ComplaintService.Data.Migrations
{
    /// <inheritdoc />
    public partial class Complaints : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,");

            migrationBuilder.CreateTable(
                name: "categories",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    thai = table.Column<string>(type: "text", nullable: false),
                    english = table.Column<string>(type: "text", nullable: false),
                    division = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    position = table.Column<int>(type: "integer", nullable: false),
                    is_offered = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_categories", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "complaints",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    tracking_code = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false),
                    category = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    subject = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    details = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    happened_on = table.Column<DateOnly>(type: "date", nullable: true),
                    village = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true),
                    latitude = table.Column<double>(type: "double precision", nullable: true),
                    longitude = table.Column<double>(type: "double precision", nullable: true),
                    project_code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    channel = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    status = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    first_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    waiting_since = table.Column<DateOnly>(type: "date", nullable: true),
                    division = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    officer = table.Column<string>(type: "text", nullable: true),
                    acknowledged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    first_answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    outcome = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    answer = table.Column<string>(type: "text", nullable: true),
                    root_cause = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    prevention = table.Column<string>(type: "text", nullable: true),
                    risk_code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    merged_into_id = table.Column<Guid>(type: "uuid", nullable: true),
                    score = table.Column<int>(type: "integer", nullable: true),
                    @fixed = table.Column<bool>(name: "fixed", type: "boolean", nullable: true),
                    comment = table.Column<string>(type: "text", nullable: true),
                    rated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reopenings = table.Column<int>(type: "integer", nullable: false),
                    overdue_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    has_contact = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_complaints", x => x.id);
                    table.ForeignKey(
                        name: "fk_complaints_complaints_merged_into_id",
                        column: x => x.merged_into_id,
                        principalTable: "complaints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "days_rules",
                columns: table => new
                {
                    category = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    days = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_days_rules", x => new { x.category, x.from });
                });

            migrationBuilder.CreateTable(
                name: "retention_rules",
                columns: table => new
                {
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    days = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_retention_rules", x => x.from);
                });

            migrationBuilder.CreateTable(
                name: "villages",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_villages", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "complaint_contacts",
                columns: table => new
                {
                    complaint_id = table.Column<Guid>(type: "uuid", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: true),
                    erased_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_complaint_contacts", x => x.complaint_id);
                    table.ForeignKey(
                        name: "fk_complaint_contacts_complaints_complaint_id",
                        column: x => x.complaint_id,
                        principalTable: "complaints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "complaint_notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    complaint_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    division = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_complaint_notices", x => x.id);
                    table.ForeignKey(
                        name: "fk_complaint_notices_complaints_complaint_id",
                        column: x => x.complaint_id,
                        principalTable: "complaints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "complaint_updates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    complaint_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    is_visible = table.Column<bool>(type: "boolean", nullable: false),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    division = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    actor_id = table.Column<string>(type: "text", nullable: false),
                    actor_name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_complaint_updates", x => x.id);
                    table.ForeignKey(
                        name: "fk_complaint_updates_complaints_complaint_id",
                        column: x => x.complaint_id,
                        principalTable: "complaints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "categories",
                columns: new[] { "code", "division", "english", "is_offered", "position", "thai" },
                values: new object[,]
                {
                    { "nuisance", "SP", "Waste, smell, noise", true, 4, "ขยะ กลิ่น เสียง" },
                    { "other", null, "Something else", true, 8, "เรื่องอื่น" },
                    { "road", "PW", "Roads, pavements, bridges", true, 1, "ถนน ทางเท้า สะพาน" },
                    { "service", "SP", "Service by our staff", true, 6, "การให้บริการของเจ้าหน้าที่" },
                    { "street-light", "PW", "Street lights", true, 2, "ไฟฟ้าสาธารณะ" },
                    { "tax", "FIN", "Taxes and fees", true, 7, "ภาษี ค่าธรรมเนียม" },
                    { "water", "PW", "Water supply and sources", true, 3, "น้ำประปา แหล่งน้ำ" },
                    { "welfare", "SW", "Welfare and allowances", true, 5, "สวัสดิการ เบี้ยยังชีพ" }
                });

            migrationBuilder.InsertData(
                table: "days_rules",
                columns: new[] { "category", "from", "days" },
                values: new object[] { "*", new DateOnly(2022, 10, 1), 15 });

            migrationBuilder.InsertData(
                table: "retention_rules",
                columns: new[] { "from", "days" },
                values: new object[] { new DateOnly(2022, 10, 1), 90 });

            migrationBuilder.InsertData(
                table: "villages",
                columns: new[] { "code", "name", "position" },
                values: new object[,]
                {
                    { "1", "หมู่ที่ 1", 1 },
                    { "2", "หมู่ที่ 2", 2 },
                    { "3", "หมู่ที่ 3", 3 },
                    { "4", "หมู่ที่ 4", 4 },
                    { "5", "หมู่ที่ 5", 5 },
                    { "6", "หมู่ที่ 6", 6 },
                    { "7", "หมู่ที่ 7", 7 },
                    { "8", "หมู่ที่ 8", 8 },
                    { "9", "หมู่ที่ 9", 9 }
                });

            migrationBuilder.CreateIndex(
                name: "ix_complaint_notices_at",
                table: "complaint_notices",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_complaint_notices_complaint_id_kind_due_on",
                table: "complaint_notices",
                columns: new[] { "complaint_id", "kind", "due_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_complaint_updates_complaint_id_at",
                table: "complaint_updates",
                columns: new[] { "complaint_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_complaints_division_due_on_id",
                table: "complaints",
                columns: new[] { "division", "due_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_complaints_fiscal_year_category",
                table: "complaints",
                columns: new[] { "fiscal_year", "category" });

            migrationBuilder.CreateIndex(
                name: "ix_complaints_merged_into_id",
                table: "complaints",
                column: "merged_into_id");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_number",
                table: "complaints",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_complaints_open",
                table: "complaints",
                columns: new[] { "due_on", "id" },
                filter: "answered_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_tracking_code",
                table: "complaints",
                column: "tracking_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_complaints_words",
                table: "complaints",
                columns: new[] { "subject", "details" })
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops", "gin_trgm_ops" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "categories");

            migrationBuilder.DropTable(
                name: "complaint_contacts");

            migrationBuilder.DropTable(
                name: "complaint_notices");

            migrationBuilder.DropTable(
                name: "complaint_updates");

            migrationBuilder.DropTable(
                name: "days_rules");

            migrationBuilder.DropTable(
                name: "retention_rules");

            migrationBuilder.DropTable(
                name: "villages");

            migrationBuilder.DropTable(
                name: "complaints");

            migrationBuilder.AlterDatabase()
                .OldAnnotation("Npgsql:PostgresExtension:pg_trgm", ",,");
        }
    }
}
