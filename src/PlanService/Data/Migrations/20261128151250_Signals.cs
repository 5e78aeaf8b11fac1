using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlanService.Data.Migrations
{
    /// <inheritdoc />
    public partial class Signals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "expects_training",
                table: "project_years",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "not_fixed",
                table: "project_years",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "trainings_held",
                table: "project_years",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "held_trainings",
                columns: table => new
                {
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    division = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: false),
                    enrolled = table.Column<int>(type: "integer", nullable: true),
                    attended = table.Column<int>(type: "integer", nullable: true),
                    satisfaction_percent = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: true),
                    spent = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    link = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    completed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    heard_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_held_trainings", x => x.event_id);
                });

            migrationBuilder.CreateTable(
                name: "not_fixed_answers",
                columns: table => new
                {
                    complaint_id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_year_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    answered_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_not_fixed_answers", x => x.complaint_id);
                    table.ForeignKey(
                        name: "fk_not_fixed_answers_project_years_project_year_id",
                        column: x => x.project_year_id,
                        principalTable: "project_years",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "project_complaints",
                columns: table => new
                {
                    complaint_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    project_code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    division = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    state = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    is_overdue = table.Column<bool>(type: "boolean", nullable: false),
                    score = table.Column<int>(type: "integer", nullable: true),
                    @fixed = table.Column<bool>(name: "fixed", type: "boolean", nullable: true),
                    rated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reopened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    link = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    heard_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_complaints", x => x.complaint_id);
                });

            migrationBuilder.CreateTable(
                name: "project_risks",
                columns: table => new
                {
                    risk_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    project_code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    score = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    is_above_appetite = table.Column<bool>(type: "boolean", nullable: false),
                    link = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    assessed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    heard_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_risks", x => x.risk_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_held_trainings_project_code_fiscal_year",
                table: "held_trainings",
                columns: new[] { "project_code", "fiscal_year" });

            migrationBuilder.CreateIndex(
                name: "ix_not_fixed_answers_project_year_id",
                table: "not_fixed_answers",
                column: "project_year_id");

            migrationBuilder.CreateIndex(
                name: "ix_project_complaints_fiscal_year_heard_at",
                table: "project_complaints",
                columns: new[] { "fiscal_year", "heard_at" });

            migrationBuilder.CreateIndex(
                name: "ix_project_complaints_project_code_fiscal_year",
                table: "project_complaints",
                columns: new[] { "project_code", "fiscal_year" });

            migrationBuilder.CreateIndex(
                name: "ix_project_risks_project_code_fiscal_year",
                table: "project_risks",
                columns: new[] { "project_code", "fiscal_year" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "held_trainings");

            migrationBuilder.DropTable(
                name: "not_fixed_answers");

            migrationBuilder.DropTable(
                name: "project_complaints");

            migrationBuilder.DropTable(
                name: "project_risks");

            migrationBuilder.DropColumn(
                name: "expects_training",
                table: "project_years");

            migrationBuilder.DropColumn(
                name: "not_fixed",
                table: "project_years");

            migrationBuilder.DropColumn(
                name: "trainings_held",
                table: "project_years");
        }
    }
}
