using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrainingService.Data.Migrations
{
    /// <inheritdoc />
    public partial class Measures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_measurements_project_code_fiscal_year_indicator",
                table: "measurements");

            migrationBuilder.AddColumn<string>(
                name: "indicators",
                table: "plan_projects",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<int>(
                name: "map_version",
                table: "plan_projects",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AlterColumn<string>(
                name: "indicator",
                table: "measurements",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(32)",
                oldMaxLength: 32);

            migrationBuilder.AddColumn<bool>(
                name: "is_withdrawn",
                table: "measurements",
                type: "boolean",
                nullable: false,
                defaultValue: false);

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

            migrationBuilder.CreateIndex(
                name: "ix_measurements_fiscal_year_project_code_indicator",
                table: "measurements",
                columns: new[] { "fiscal_year", "project_code", "indicator" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_measurements_fiscal_year_project_code_indicator",
                table: "measurements");

            migrationBuilder.DropColumn(
                name: "indicators",
                table: "plan_projects");

            migrationBuilder.DropColumn(
                name: "map_version",
                table: "plan_projects");

            migrationBuilder.DropColumn(
                name: "is_withdrawn",
                table: "measurements");

            migrationBuilder.DropColumn(
                name: "measure",
                table: "measurements");

            migrationBuilder.DropColumn(
                name: "measure_of",
                table: "measurements");

            migrationBuilder.AlterColumn<string>(
                name: "indicator",
                table: "measurements",
                type: "character varying(32)",
                maxLength: 32,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(20)",
                oldMaxLength: 20);

            migrationBuilder.CreateIndex(
                name: "ix_measurements_project_code_fiscal_year_indicator",
                table: "measurements",
                columns: new[] { "project_code", "fiscal_year", "indicator" },
                unique: true);
        }
    }
}
