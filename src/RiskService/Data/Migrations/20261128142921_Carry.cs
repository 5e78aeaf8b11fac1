using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RiskService.Data.Migrations
{
    /// <inheritdoc />
    public partial class Carry : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "evidence_elsewhere",
                table: "mitigations",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "imported_by",
                table: "control_tests",
                type: "text",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "evidence_elsewhere",
                table: "mitigations");

            migrationBuilder.DropColumn(
                name: "imported_by",
                table: "control_tests");
        }
    }
}
