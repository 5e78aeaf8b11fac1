using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlanService.Data.Migrations
{
    /// <inheritdoc />
    public partial class Measures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_measurements_latest",
                table: "measurements");

            migrationBuilder.AddColumn<string>(
                name: "measure",
                table: "measurements",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "measure_of",
                table: "measurements",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "set_aside",
                table: "measurements",
                type: "character varying(16)",
                maxLength: 16,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "corruption_figures",
                columns: table => new
                {
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    received = table.Column<int>(type: "integer", nullable: true),
                    up_to_half = table.Column<int>(type: "integer", nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_corruption_figures", x => x.fiscal_year);
                });

            migrationBuilder.CreateTable(
                name: "ita_scores",
                columns: table => new
                {
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    score = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: false),
                    source = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ita_scores", x => x.fiscal_year);
                });

            migrationBuilder.CreateTable(
                name: "map_lines",
                columns: table => new
                {
                    series_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    indicator = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    measure = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    measure_of = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    is_proposed = table.Column<bool>(type: "boolean", nullable: false),
                    changed_by = table.Column<string>(type: "text", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_map_lines", x => new { x.series_id, x.code, x.indicator });
                });

            migrationBuilder.CreateTable(
                name: "measure_maps",
                columns: table => new
                {
                    series_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_measure_maps", x => x.series_id);
                });

            migrationBuilder.CreateTable(
                name: "survey_figures",
                columns: table => new
                {
                    project_year_id = table.Column<Guid>(type: "uuid", nullable: false),
                    answers = table.Column<int>(type: "integer", nullable: false),
                    satisfied = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_survey_figures", x => x.project_year_id);
                    table.ForeignKey(
                        name: "fk_survey_figures_project_years_project_year_id",
                        column: x => x.project_year_id,
                        principalTable: "project_years",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "surveys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_year_id = table.Column<Guid>(type: "uuid", nullable: false),
                    link = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    question = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    opened_by = table.Column<string>(type: "text", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_surveys", x => x.id);
                    table.ForeignKey(
                        name: "fk_surveys_project_years_project_year_id",
                        column: x => x.project_year_id,
                        principalTable: "project_years",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "year_rebuilds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    awaited = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_year_rebuilds", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "survey_answers",
                columns: table => new
                {
                    survey_id = table.Column<Guid>(type: "uuid", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_survey_answers", x => x.survey_id);
                    table.ForeignKey(
                        name: "fk_survey_answers_surveys_survey_id",
                        column: x => x.survey_id,
                        principalTable: "surveys",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "survey_forms_answered",
                columns: table => new
                {
                    survey_id = table.Column<Guid>(type: "uuid", nullable: false),
                    form = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_survey_forms_answered", x => new { x.survey_id, x.form });
                    table.ForeignKey(
                        name: "fk_survey_forms_answered_surveys_survey_id",
                        column: x => x.survey_id,
                        principalTable: "surveys",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_measurements_latest",
                table: "measurements",
                columns: new[] { "project_year_id", "indicator", "is_latest" },
                unique: true,
                filter: "is_latest");

            migrationBuilder.CreateIndex(
                name: "ix_surveys_link",
                table: "surveys",
                column: "link",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_surveys_project_year_id",
                table: "surveys",
                column: "project_year_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_year_rebuilds_fiscal_year_at",
                table: "year_rebuilds",
                columns: new[] { "fiscal_year", "at" });

            // What was counted before there was a map: by the one measure that the plan had.
            migrationBuilder.Sql("update measurements set measure = 'plan.channels' where source = 'publications';");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "corruption_figures");

            migrationBuilder.DropTable(
                name: "ita_scores");

            migrationBuilder.DropTable(
                name: "map_lines");

            migrationBuilder.DropTable(
                name: "measure_maps");

            migrationBuilder.DropTable(
                name: "survey_answers");

            migrationBuilder.DropTable(
                name: "survey_figures");

            migrationBuilder.DropTable(
                name: "survey_forms_answered");

            migrationBuilder.DropTable(
                name: "year_rebuilds");

            migrationBuilder.DropTable(
                name: "surveys");

            migrationBuilder.DropIndex(
                name: "ix_measurements_latest",
                table: "measurements");

            migrationBuilder.DropColumn(
                name: "measure",
                table: "measurements");

            migrationBuilder.DropColumn(
                name: "measure_of",
                table: "measurements");

            migrationBuilder.DropColumn(
                name: "set_aside",
                table: "measurements");

            migrationBuilder.CreateIndex(
                name: "ix_measurements_latest",
                table: "measurements",
                columns: new[] { "project_year_id", "indicator" },
                unique: true,
                filter: "is_latest");
        }
    }
}
