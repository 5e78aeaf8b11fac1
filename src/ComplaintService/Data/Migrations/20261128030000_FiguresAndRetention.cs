using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ComplaintService.Data.Migrations
{
    /// <inheritdoc />
    public partial class FiguresAndRetention : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "case_retention_rules",
                columns: table => new
                {
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    days = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_retention_rules", x => x.from);
                });

            migrationBuilder.CreateTable(
                name: "corruption_told_periods",
                columns: table => new
                {
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    half = table.Column<int>(type: "integer", nullable: false),
                    told_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_corruption_told_periods", x => new { x.fiscal_year, x.half });
                });

            migrationBuilder.InsertData(
                table: "case_retention_rules",
                columns: new[] { "from", "days" },
                values: new object[] { new DateOnly(2022, 10, 1), 3650 });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_retention_rules");

            migrationBuilder.DropTable(
                name: "corruption_told_periods");
        }
    }
}
