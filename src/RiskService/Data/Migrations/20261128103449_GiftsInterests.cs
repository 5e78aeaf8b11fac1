using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RiskService.Data.Migrations
{
    /// <inheritdoc />
    public partial class GiftsInterests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "gift_policies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    text = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    announced_by = table.Column<string>(type: "text", nullable: false),
                    announced_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gift_policies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "gift_rules",
                columns: table => new
                {
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    above = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    report_days = table.Column<int>(type: "integer", nullable: false),
                    legal_basis = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gift_rules", x => x.from);
                });

            migrationBuilder.CreateTable(
                name: "gifts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    division = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    recorded_by_id = table.Column<string>(type: "text", nullable: false),
                    recorded_by_name = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_of_executive = table.Column<bool>(type: "boolean", nullable: false),
                    offered_to = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    giver_type = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    giver = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    what = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    value = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    occasion = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    outcome = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    done_with = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    report_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reported_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decision = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    authority = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    letter = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    decision_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decided_by_name = table.Column<string>(type: "text", nullable: true),
                    corrections = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gifts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "interest_declarations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    declarer_id = table.Column<string>(type: "text", nullable: false),
                    declarer_name = table.Column<string>(type: "text", nullable: false),
                    division = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    position = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    handed_in_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false),
                    is_current = table.Column<bool>(type: "boolean", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_interest_declarations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "interest_matches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    requested_by = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    lines = table.Column<int>(type: "integer", nullable: false),
                    declarations = table.Column<int>(type: "integer", nullable: false),
                    hits = table.Column<int>(type: "integer", nullable: false),
                    kept_until = table.Column<DateOnly>(type: "date", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_interest_matches", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "interest_retention",
                columns: table => new
                {
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    years = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_interest_retention", x => x.from);
                });

            migrationBuilder.CreateTable(
                name: "policy_acknowledgements",
                columns: table => new
                {
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    actor_id = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    division = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_policy_acknowledgements", x => new { x.fiscal_year, x.edition, x.actor_id });
                });

            migrationBuilder.CreateTable(
                name: "staff_counts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    division = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    staff = table.Column<int>(type: "integer", nullable: false),
                    on_paper = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_counts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "gift_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    gift_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gift_files", x => x.id);
                    table.ForeignKey(
                        name: "fk_gift_files_gifts_gift_id",
                        column: x => x.gift_id,
                        principalTable: "gifts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_gift_files_stored_file_file_id",
                        column: x => x.file_id,
                        principalSchema: "platform",
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "interest_hits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    match_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    declaration_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nearness = table.Column<int>(type: "integer", nullable: false),
                    why = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    outcome = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    judged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_interest_hits", x => x.id);
                    table.ForeignKey(
                        name: "fk_interest_hits_interest_declarations_declaration_id",
                        column: x => x.declaration_id,
                        principalTable: "interest_declarations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_interest_hits_interest_matches_match_id",
                        column: x => x.match_id,
                        principalTable: "interest_matches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "gift_rules",
                columns: new[] { "from", "above", "legal_basis", "report_days" },
                values: new object[] { new DateOnly(2020, 10, 1), 3000m, "ประกาศคณะกรรมการ ป.ป.ช. เรื่อง หลักเกณฑ์การรับทรัพย์สินหรือประโยชน์อื่นใดโดยธรรมจรรยาของเจ้าพนักงานของรัฐ (ให้นิติกรตรวจกับฉบับที่ใช้บังคับ)", 30 });

            migrationBuilder.InsertData(
                table: "interest_retention",
                columns: new[] { "from", "reason", "years" },
                values: new object[] { new DateOnly(2022, 10, 1), "เท่าระยะเวลาของแผนปฏิบัติการ 5 ปี เพื่อให้ตรวจสอบการจัดซื้อจัดจ้างในช่วงที่ดำรงตำแหน่งได้ หลังจากนั้นไม่มีเหตุต้องเก็บข้อมูลส่วนบุคคลไว้", 5 });

            migrationBuilder.CreateIndex(
                name: "ix_gift_files_file_id",
                table: "gift_files",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_gift_files_gift_id",
                table: "gift_files",
                column: "gift_id");

            migrationBuilder.CreateIndex(
                name: "ix_gift_policies_fiscal_year",
                table: "gift_policies",
                column: "fiscal_year",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_gifts_division",
                table: "gifts",
                column: "division");

            migrationBuilder.CreateIndex(
                name: "ix_gifts_fiscal_year_no",
                table: "gifts",
                columns: new[] { "fiscal_year", "no" },
                unique: true,
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_gifts_open",
                table: "gifts",
                column: "report_due_on",
                filter: "decision is null and (report_due_on is not null or reported_on is not null)");

            migrationBuilder.CreateIndex(
                name: "ix_gifts_recorded_by_id",
                table: "gifts",
                column: "recorded_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_interest_declarations_declarer_id_position",
                table: "interest_declarations",
                columns: new[] { "declarer_id", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_interest_declarations_ended_on",
                table: "interest_declarations",
                column: "ended_on");

            migrationBuilder.CreateIndex(
                name: "ix_interest_declarations_fiscal_year_declarer_id_edition",
                table: "interest_declarations",
                columns: new[] { "fiscal_year", "declarer_id", "edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_interest_declarations_handed_in_at_id",
                table: "interest_declarations",
                columns: new[] { "handed_in_at", "id" },
                descending: new[] { true, false });

            migrationBuilder.CreateIndex(
                name: "ix_interest_hits_declaration_id",
                table: "interest_hits",
                column: "declaration_id");

            migrationBuilder.CreateIndex(
                name: "ix_interest_hits_match_id_no",
                table: "interest_hits",
                columns: new[] { "match_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_interest_matches_at_id",
                table: "interest_matches",
                columns: new[] { "at", "id" },
                descending: new[] { true, false });

            migrationBuilder.CreateIndex(
                name: "ix_interest_matches_kept_until",
                table: "interest_matches",
                column: "kept_until",
                filter: "sealed is not null");

            migrationBuilder.CreateIndex(
                name: "ix_policy_acknowledgements_fiscal_year_edition_division_name",
                table: "policy_acknowledgements",
                columns: new[] { "fiscal_year", "edition", "division", "name" });

            migrationBuilder.CreateIndex(
                name: "ix_staff_counts_fiscal_year_division",
                table: "staff_counts",
                columns: new[] { "fiscal_year", "division" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "gift_files");

            migrationBuilder.DropTable(
                name: "gift_policies");

            migrationBuilder.DropTable(
                name: "gift_rules");

            migrationBuilder.DropTable(
                name: "interest_hits");

            migrationBuilder.DropTable(
                name: "interest_retention");

            migrationBuilder.DropTable(
                name: "policy_acknowledgements");

            migrationBuilder.DropTable(
                name: "staff_counts");

            migrationBuilder.DropTable(
                name: "gifts");

            migrationBuilder.DropTable(
                name: "interest_declarations");

            migrationBuilder.DropTable(
                name: "interest_matches");
        }
    }
}
