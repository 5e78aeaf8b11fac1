using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OperationsService.Data.Migrations
{
    /// <inheritdoc />
    public partial class Messages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "resting_messages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    queue = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    message_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    @event = table.Column<string>(name: "event", type: "character varying(255)", maxLength: 255, nullable: true),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    failed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    exception = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    problem = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    stack = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    trace_id = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    body = table.Column<byte[]>(type: "bytea", nullable: false),
                    properties = table.Column<string>(type: "jsonb", nullable: false),
                    state = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    decided_by = table.Column<string>(type: "text", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    has_no_queue = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_resting_messages", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_resting_messages_done",
                table: "resting_messages",
                column: "decided_at",
                filter: "state in ('Returned', 'Discarded')");

            migrationBuilder.CreateIndex(
                name: "ix_resting_messages_leaving",
                table: "resting_messages",
                column: "failed_at",
                filter: "state = 'Leaving'");

            migrationBuilder.CreateIndex(
                name: "ix_resting_messages_listed",
                table: "resting_messages",
                columns: new[] { "queue", "state", "failed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_resting_messages_queue_message_id",
                table: "resting_messages",
                columns: new[] { "queue", "message_id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "resting_messages");
        }
    }
}
