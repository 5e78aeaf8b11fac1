using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RiskService.Data.Migrations
{
    /// <inheritdoc />
    public partial class Controls : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "raised",
                table: "risk_assessments",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "complaint_facts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    category = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    division = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    project_code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    counts = table.Column<bool>(type: "boolean", nullable: false),
                    as_of = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_complaint_facts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "control_checks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    risk_id = table.Column<Guid>(type: "uuid", nullable: false),
                    control = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    every_months = table.Column<int>(type: "integer", nullable: true),
                    next_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    tester = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    tests = table.Column<int>(type: "integer", nullable: false),
                    last_result = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    tested_on = table.Column<DateOnly>(type: "date", nullable: true),
                    evidence_until = table.Column<DateOnly>(type: "date", nullable: true),
                    failing = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true),
                    failing_since = table.Column<DateOnly>(type: "date", nullable: true),
                    removed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_control_checks", x => x.id);
                    table.ForeignKey(
                        name: "fk_control_checks_risks_risk_id",
                        column: x => x.risk_id,
                        principalTable: "risks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "control_tests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    control_id = table.Column<Guid>(type: "uuid", nullable: false),
                    risk_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    control = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    result = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    seen = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    tested_on = table.Column<DateOnly>(type: "date", nullable: false),
                    evidence = table.Column<string>(type: "jsonb", nullable: false),
                    independent = table.Column<bool>(type: "boolean", nullable: false),
                    own_control = table.Column<bool>(type: "boolean", nullable: false),
                    by_id = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_control_tests", x => x.id);
                    table.ForeignKey(
                        name: "fk_control_tests_risks_risk_id",
                        column: x => x.risk_id,
                        principalTable: "risks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "corruption_facts",
                columns: table => new
                {
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    up_to_half = table.Column<int>(type: "integer", nullable: false),
                    done = table.Column<int>(type: "integer", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_corruption_facts", x => x.fiscal_year);
                });

            migrationBuilder.CreateTable(
                name: "measurements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    indicator = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    value = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    measured_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_measurements", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "money_facts",
                columns: table => new
                {
                    project_code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    remaining = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_money_facts", x => new { x.fiscal_year, x.project_code });
                });

            migrationBuilder.CreateTable(
                name: "signal_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    terms = table.Column<string>(type: "jsonb", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    set_by = table.Column<string>(type: "text", nullable: false),
                    set_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signal_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "signals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    cluster = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    division = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    category = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    project_code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    half = table.Column<int>(type: "integer", nullable: true),
                    count = table.Column<int>(type: "integer", nullable: true),
                    days = table.Column<int>(type: "integer", nullable: true),
                    baht = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    first_seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    still_so = table.Column<bool>(type: "boolean", nullable: false),
                    decision = table.Column<string>(type: "jsonb", nullable: true),
                    risk_id = table.Column<Guid>(type: "uuid", nullable: true),
                    quiet_until = table.Column<DateOnly>(type: "date", nullable: true),
                    decided_by_id = table.Column<string>(type: "text", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signals", x => x.id);
                    table.ForeignKey(
                        name: "fk_signals_risks_risk_id",
                        column: x => x.risk_id,
                        principalTable: "risks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "training_facts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_training_facts", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_complaint_facts_as_of",
                table: "complaint_facts",
                column: "as_of");

            migrationBuilder.CreateIndex(
                name: "ix_complaint_facts_received_at",
                table: "complaint_facts",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "ix_control_checks_due",
                table: "control_checks",
                column: "next_due_on",
                filter: "next_due_on is not null");

            migrationBuilder.CreateIndex(
                name: "ix_control_checks_expiry",
                table: "control_checks",
                column: "evidence_until",
                filter: "failing is null and evidence_until is not null");

            migrationBuilder.CreateIndex(
                name: "ix_control_checks_risk_id",
                table: "control_checks",
                column: "risk_id");

            migrationBuilder.CreateIndex(
                name: "ix_control_tests_control_id_no",
                table: "control_tests",
                columns: new[] { "control_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_control_tests_risk_id",
                table: "control_tests",
                column: "risk_id");

            migrationBuilder.CreateIndex(
                name: "ix_measurements_fiscal_year_project_code_indicator",
                table: "measurements",
                columns: new[] { "fiscal_year", "project_code", "indicator" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_signal_rules_from_day_set_at",
                table: "signal_rules",
                columns: new[] { "from_day", "set_at" });

            migrationBuilder.CreateIndex(
                name: "ix_signals_cluster_first_seen_at",
                table: "signals",
                columns: new[] { "cluster", "first_seen_at" });

            migrationBuilder.CreateIndex(
                name: "ix_signals_first_seen_at_id",
                table: "signals",
                columns: new[] { "first_seen_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_signals_open",
                table: "signals",
                column: "cluster",
                unique: true,
                filter: "decision is null");

            migrationBuilder.CreateIndex(
                name: "ix_signals_risk_id",
                table: "signals",
                column: "risk_id",
                filter: "risk_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_training_facts_fiscal_year_project_code",
                table: "training_facts",
                columns: new[] { "fiscal_year", "project_code" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "complaint_facts");

            migrationBuilder.DropTable(
                name: "control_checks");

            migrationBuilder.DropTable(
                name: "control_tests");

            migrationBuilder.DropTable(
                name: "corruption_facts");

            migrationBuilder.DropTable(
                name: "measurements");

            migrationBuilder.DropTable(
                name: "money_facts");

            migrationBuilder.DropTable(
                name: "signal_rules");

            migrationBuilder.DropTable(
                name: "signals");

            migrationBuilder.DropTable(
                name: "training_facts");

            migrationBuilder.DropColumn(
                name: "raised",
                table: "risk_assessments");
        }
    }
}
