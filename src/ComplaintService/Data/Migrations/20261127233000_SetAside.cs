using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ComplaintService.Data.Migrations
{
    /// <inheritdoc />
    public partial class SetAside : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_complaint_notices_at",
                table: "complaint_notices");

            migrationBuilder.AddColumn<string>(
                name: "division_now",
                table: "complaint_notices",
                type: "character varying(16)",
                maxLength: 16,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_settled",
                table: "complaint_notices",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "clock_set_aside",
                columns: table => new
                {
                    complaint_id = table.Column<Guid>(type: "uuid", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    next_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    error = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clock_set_aside", x => x.complaint_id);
                    table.ForeignKey(
                        name: "fk_clock_set_aside_complaints_complaint_id",
                        column: x => x.complaint_id,
                        principalTable: "complaints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_letters_failed",
                schema: "platform",
                table: "letters",
                column: "failed_at",
                filter: "failed_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_letters_sent",
                schema: "platform",
                table: "letters",
                column: "sent_at",
                filter: "sent_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_complaint_notices_at",
                table: "complaint_notices",
                columns: new[] { "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_complaint_notices_division_now_at_id",
                table: "complaint_notices",
                columns: new[] { "division_now", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_complaint_notices_kind_at_id",
                table: "complaint_notices",
                columns: new[] { "kind", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_complaint_notices_unsettled",
                table: "complaint_notices",
                columns: new[] { "at", "id" },
                filter: "not is_settled")
                .Annotation("Npgsql:IndexInclude", new[] { "kind", "division_now" });

            migrationBuilder.AddNoticeRules();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop trigger notices_follow_complaint on complaints; drop function follow_complaint();");

            migrationBuilder.DropTable(
                name: "clock_set_aside");

            migrationBuilder.DropIndex(
                name: "ix_letters_failed",
                schema: "platform",
                table: "letters");

            migrationBuilder.DropIndex(
                name: "ix_letters_sent",
                schema: "platform",
                table: "letters");

            migrationBuilder.DropIndex(
                name: "ix_complaint_notices_at",
                table: "complaint_notices");

            migrationBuilder.DropIndex(
                name: "ix_complaint_notices_division_now_at_id",
                table: "complaint_notices");

            migrationBuilder.DropIndex(
                name: "ix_complaint_notices_kind_at_id",
                table: "complaint_notices");

            migrationBuilder.DropIndex(
                name: "ix_complaint_notices_unsettled",
                table: "complaint_notices");

            migrationBuilder.DropColumn(
                name: "division_now",
                table: "complaint_notices");

            migrationBuilder.DropColumn(
                name: "is_settled",
                table: "complaint_notices");

            migrationBuilder.CreateIndex(
                name: "ix_complaint_notices_at",
                table: "complaint_notices",
                column: "at");
        }
    }
}
