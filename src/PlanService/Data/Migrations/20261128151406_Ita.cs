using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlanService.Data.Migrations
{
    /// <inheritdoc />
    public partial class Ita : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ita_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    shows = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    target = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    content = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ita_items", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ita_checks",
                columns: table => new
                {
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    next_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    checked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    outcome = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    status = table.Column<int>(type: "integer", nullable: true),
                    shown = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    broken_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ita_checks", x => x.item_id);
                    table.ForeignKey(
                        name: "fk_ita_checks_ita_items_item_id",
                        column: x => x.item_id,
                        principalTable: "ita_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_ita_checks_next_at",
                table: "ita_checks",
                column: "next_at");

            migrationBuilder.CreateIndex(
                name: "ix_ita_items_fiscal_year_code",
                table: "ita_items",
                columns: new[] { "fiscal_year", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ita_items_fiscal_year_key",
                table: "ita_items",
                columns: new[] { "fiscal_year", "key" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ita_checks");

            migrationBuilder.DropTable(
                name: "ita_items");
        }
    }
}
