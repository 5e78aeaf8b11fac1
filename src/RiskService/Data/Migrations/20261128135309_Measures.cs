using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RiskService.Data.Migrations
{
    /// <inheritdoc />
    public partial class Measures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
        }
    }
}
