using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ComplaintService.Data.Migrations
{
    /// <inheritdoc />
    public partial class Standstill : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "awaited_until",
                table: "complaints",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "closed_by_clock",
                table: "complaints",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "replied_at",
                table: "complaints",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "standstill_rules",
                columns: table => new
                {
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    waiting_days = table.Column<int>(type: "integer", nullable: false),
                    closing_days = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_standstill_rules", x => x.from);
                });

            migrationBuilder.InsertData(
                table: "standstill_rules",
                columns: new[] { "from", "closing_days", "waiting_days" },
                values: new object[] { new DateOnly(2022, 10, 1), 30, 14 });

            migrationBuilder.CreateIndex(
                name: "ix_complaints_awaited",
                table: "complaints",
                column: "awaited_until",
                filter: "awaited_until is not null");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_replied",
                table: "complaints",
                columns: new[] { "due_on", "id" },
                filter: "replied_at is not null")
                .Annotation("Npgsql:IndexInclude", new[] { "division" });

            migrationBuilder.CreateIndex(
                name: "ix_complaints_to_close",
                table: "complaints",
                column: "answered_at",
                filter: "answered_at is not null and closed_at is null");

            // Whoever was asked before has the time of the first rule from now on; what was written since staff last did something is still to be read.
            migrationBuilder.Sql(
                """
                update complaints set awaited_until = (now() at time zone 'Asia/Bangkok')::date + 14 where waiting_since is not null;
                update complaints c set replied_at = story.replied_at from (
                    select complaint_id, max(at) filter (where kind in ('Reply', 'Reopened')) as replied_at,
                        max(at) filter (where actor_id <> 'anonymous' and actor_id not like 'service:%') as acted_at
                    from complaint_updates group by complaint_id) story
                where story.complaint_id = c.id and story.replied_at > coalesce(story.acted_at, '-infinity');
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "standstill_rules");

            migrationBuilder.DropIndex(
                name: "ix_complaints_awaited",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_replied",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_to_close",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "awaited_until",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "closed_by_clock",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "replied_at",
                table: "complaints");
        }
    }
}
