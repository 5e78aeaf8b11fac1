using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RiskService.Data.Migrations
{
    /// <inheritdoc />
    public partial class InternalAudit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit_plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    capacity_days = table.Column<int>(type: "integer", nullable: false),
                    note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    engagements = table.Column<string>(type: "jsonb", nullable: false),
                    amended_for = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    submitted_by_id = table.Column<string>(type: "text", nullable: true),
                    submitted_by = table.Column<string>(type: "text", nullable: true),
                    returned_for = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    returned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_plans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_plans_approved",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    capacity_days = table.Column<int>(type: "integer", nullable: false),
                    note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    engagements = table.Column<string>(type: "jsonb", nullable: false),
                    amended_for = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    submitted_by = table.Column<string>(type: "text", nullable: false),
                    approved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    approved_on = table.Column<DateOnly>(type: "date", nullable: false),
                    approved_by = table.Column<string>(type: "text", nullable: false),
                    timing = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_plans_approved", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_scoring_criteria",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    weights = table.Column<string>(type: "jsonb", nullable: false),
                    money_ends = table.Column<string>(type: "jsonb", nullable: false),
                    year_ends = table.Column<string>(type: "jsonb", nullable: false),
                    set_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    set_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_scoring_criteria", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_units",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    process = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    last_audited_on = table.Column<DateOnly>(type: "date", nullable: true),
                    scored_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    retired_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_units", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_engagements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    planned_id = table.Column<Guid>(type: "uuid", nullable: true),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    process = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    type = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    objective = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    scope = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    planned_days = table.Column<int>(type: "integer", nullable: false),
                    outside_plan_for = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    status = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    started_on = table.Column<DateOnly>(type: "date", nullable: true),
                    fieldwork_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reported_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    report_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    programme = table.Column<string>(type: "jsonb", nullable: false),
                    days = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_engagements", x => x.id);
                    table.ForeignKey(
                        name: "fk_audit_engagements_audit_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "audit_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "audit_unit_scores",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    is_current = table.Column<bool>(type: "boolean", nullable: false),
                    total = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    factors = table.Column<string>(type: "jsonb", nullable: false),
                    scored_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    scored_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_unit_scores", x => x.id);
                    table.ForeignKey(
                        name: "fk_audit_unit_scores_audit_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "audit_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "audit_findings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: true),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    words = table.Column<string>(type: "jsonb", nullable: false),
                    severity = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    risk_code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    status = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    answer = table.Column<string>(type: "jsonb", nullable: true),
                    follow_ups = table.Column<string>(type: "jsonb", nullable: false),
                    closures = table.Column<string>(type: "jsonb", nullable: false),
                    reopenings = table.Column<string>(type: "jsonb", nullable: false),
                    is_implemented = table.Column<bool>(type: "boolean", nullable: false),
                    next_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_findings", x => x.id);
                    table.ForeignKey(
                        name: "fk_audit_findings_engagements_engagement_id",
                        column: x => x.engagement_id,
                        principalTable: "audit_engagements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "audit_working_papers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    added_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_working_papers", x => x.id);
                    table.ForeignKey(
                        name: "fk_audit_working_papers_audit_engagements_engagement_id",
                        column: x => x.engagement_id,
                        principalTable: "audit_engagements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_audit_working_papers_stored_file_file_id",
                        column: x => x.file_id,
                        principalSchema: "platform",
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_audit_engagements_fiscal_year_no",
                table: "audit_engagements",
                columns: new[] { "fiscal_year", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_engagements_fiscal_year_planned_id",
                table: "audit_engagements",
                columns: new[] { "fiscal_year", "planned_id" },
                unique: true,
                filter: "planned_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_audit_engagements_unit_id",
                table: "audit_engagements",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_findings_division_fiscal_year_issued_on_id",
                table: "audit_findings",
                columns: new[] { "division", "fiscal_year", "issued_on", "id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_audit_findings_engagement_id",
                table: "audit_findings",
                column: "engagement_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_findings_fiscal_year_issued_on_id",
                table: "audit_findings",
                columns: new[] { "fiscal_year", "issued_on", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_audit_findings_fiscal_year_no",
                table: "audit_findings",
                columns: new[] { "fiscal_year", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_findings_open",
                table: "audit_findings",
                columns: new[] { "next_due_on", "id" },
                filter: "status in ('Issued', 'Answered')");

            migrationBuilder.CreateIndex(
                name: "ix_audit_findings_open_of_division",
                table: "audit_findings",
                columns: new[] { "division", "next_due_on", "id" },
                filter: "status in ('Issued', 'Answered')");

            migrationBuilder.CreateIndex(
                name: "ix_audit_plans_fiscal_year",
                table: "audit_plans",
                column: "fiscal_year",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_plans_approved_fiscal_year_version",
                table: "audit_plans_approved",
                columns: new[] { "fiscal_year", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_scoring_criteria_fiscal_year_set_at",
                table: "audit_scoring_criteria",
                columns: new[] { "fiscal_year", "set_at" },
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_audit_unit_scores_ranking",
                table: "audit_unit_scores",
                columns: new[] { "fiscal_year", "total", "unit_id" },
                descending: new[] { false, true, false },
                filter: "is_current");

            migrationBuilder.CreateIndex(
                name: "ix_audit_unit_scores_unit_id_fiscal_year_scored_at",
                table: "audit_unit_scores",
                columns: new[] { "unit_id", "fiscal_year", "scored_at" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_units_division_id",
                table: "audit_units",
                columns: new[] { "division", "id" },
                filter: "retired_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_audit_working_papers_engagement_id_reference",
                table: "audit_working_papers",
                columns: new[] { "engagement_id", "reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_working_papers_file_id",
                table: "audit_working_papers",
                column: "file_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_findings");

            migrationBuilder.DropTable(
                name: "audit_plans");

            migrationBuilder.DropTable(
                name: "audit_plans_approved");

            migrationBuilder.DropTable(
                name: "audit_scoring_criteria");

            migrationBuilder.DropTable(
                name: "audit_unit_scores");

            migrationBuilder.DropTable(
                name: "audit_working_papers");

            migrationBuilder.DropTable(
                name: "audit_engagements");

            migrationBuilder.DropTable(
                name: "audit_units");
        }
    }
}
