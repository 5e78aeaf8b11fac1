using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ComplaintService.Corruption.Data.Migrations
{
    /// <inheritdoc />
    public partial class Channel : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "corruption");

            migrationBuilder.CreateTable(
                name: "drops",
                schema: "corruption",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_drops", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "installation",
                schema: "corruption",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    salt = table.Column<byte[]>(type: "bytea", nullable: false),
                    operations = table.Column<int>(type: "integer", nullable: false),
                    memory_mi_b = table.Column<int>(type: "integer", nullable: false),
                    recovery_key = table.Column<byte[]>(type: "bytea", nullable: true),
                    recovery_made_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_installation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "officers",
                schema: "corruption",
                columns: table => new
                {
                    officer_id = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    division = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    public_key = table.Column<byte[]>(type: "bytea", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false),
                    salt = table.Column<byte[]>(type: "bytea", nullable: false),
                    operations = table.Column<int>(type: "integer", nullable: false),
                    memory_mi_b = table.Column<int>(type: "integer", nullable: false),
                    made_on = table.Column<DateOnly>(type: "date", nullable: false),
                    is_demo = table.Column<bool>(type: "boolean", nullable: false),
                    wrong_tries = table.Column<int>(type: "integer", nullable: false),
                    rests_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_officers", x => x.officer_id);
                });

            migrationBuilder.CreateTable(
                name: "pieces",
                schema: "corruption",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false),
                    expires_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pieces", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reports",
                schema: "corruption",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    lookup = table.Column<byte[]>(type: "bytea", nullable: false),
                    reporter_key = table.Column<byte[]>(type: "bytea", nullable: false),
                    seats = table.Column<byte[]>(type: "bytea", nullable: false),
                    public_key = table.Column<byte[]>(type: "bytea", nullable: false),
                    story = table.Column<byte[]>(type: "bytea", nullable: false),
                    case_file = table.Column<byte[]>(type: "bytea", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "tallies",
                schema: "corruption",
                columns: table => new
                {
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    half = table.Column<int>(type: "integer", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tallies", x => new { x.fiscal_year, x.half });
                });

            migrationBuilder.CreateTable(
                name: "uploads",
                schema: "corruption",
                columns: table => new
                {
                    lookup = table.Column<byte[]>(type: "bytea", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false),
                    expires_on = table.Column<DateOnly>(type: "date", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_uploads", x => x.lookup);
                });

            migrationBuilder.CreateTable(
                name: "wrong_receipts",
                schema: "corruption",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_wrong_receipts", x => x.day);
                });

            migrationBuilder.CreateIndex(
                name: "ix_pieces_expires_on",
                schema: "corruption",
                table: "pieces",
                column: "expires_on",
                filter: "expires_on is not null");

            migrationBuilder.CreateIndex(
                name: "ix_reports_lookup",
                schema: "corruption",
                table: "reports",
                column: "lookup",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reports_received_on",
                schema: "corruption",
                table: "reports",
                column: "received_on");

            migrationBuilder.CreateIndex(
                name: "ix_uploads_expires_on",
                schema: "corruption",
                table: "uploads",
                column: "expires_on");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "drops",
                schema: "corruption");

            migrationBuilder.DropTable(
                name: "installation",
                schema: "corruption");

            migrationBuilder.DropTable(
                name: "officers",
                schema: "corruption");

            migrationBuilder.DropTable(
                name: "pieces",
                schema: "corruption");

            migrationBuilder.DropTable(
                name: "reports",
                schema: "corruption");

            migrationBuilder.DropTable(
                name: "tallies",
                schema: "corruption");

            migrationBuilder.DropTable(
                name: "uploads",
                schema: "corruption");

            migrationBuilder.DropTable(
                name: "wrong_receipts",
                schema: "corruption");
        }
    }
}
