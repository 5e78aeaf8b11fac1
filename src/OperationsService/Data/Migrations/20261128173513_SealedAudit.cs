using System;
using Microsoft.EntityFrameworkCore.Migrations;
using ServiceDefaults.Data;

#nullable disable

namespace OperationsService.Data.Migrations
{
    /// <inheritdoc />
    public partial class SealedAudit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit_seal_breaks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    service = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_seal_breaks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_sealed",
                schema: "platform",
                columns: table => new
                {
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seal_number = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_sealed", x => x.entry_id);
                });

            migrationBuilder.CreateTable(
                name: "audit_seals",
                schema: "platform",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false),
                    previous_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    sealed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    closes_day = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_seals", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "audit_seals_told",
                columns: table => new
                {
                    service = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    previous_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    sealed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    heard_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_seals_told", x => new { x.service, x.number });
                });

            migrationBuilder.CreateTable(
                name: "audit_statement_keys",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    public_key = table.Column<string>(type: "text", nullable: false),
                    private_key = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_statement_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_statements",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_statements", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "audit_waiting",
                schema: "platform",
                columns: table => new
                {
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_waiting", x => x.entry_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_audit_actor_id_at",
                schema: "platform",
                table: "audit",
                columns: new[] { "actor_id", "at" },
                descending: new[] { false, true });

            migrationBuilder.CreateIndex(
                name: "ix_audit_process_at",
                schema: "platform",
                table: "audit",
                columns: new[] { "process", "at" },
                descending: new[] { false, true });

            migrationBuilder.CreateIndex(
                name: "ix_audit_trace_id",
                schema: "platform",
                table: "audit",
                column: "trace_id",
                filter: "trace_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_audit_seal_breaks_at",
                table: "audit_seal_breaks",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_audit_sealed_seal_number",
                schema: "platform",
                table: "audit_sealed",
                column: "seal_number");

            migrationBuilder.CreateIndex(
                name: "ix_audit_statements_made_at",
                table: "audit_statements",
                column: "made_at");

            migrationBuilder.AddSealGuards();
            // What was told, and what was signed, stays as it was.
            foreach (var table in (string[])["audit_seals_told", "audit_seal_breaks", "audit_statements"])
            {
                migrationBuilder.Sql(
                    $"""
                    create trigger {table}_append_only before update or delete on {table} for each row execute function platform.refuse_audit_change();
                    create trigger {table}_no_truncate before truncate on {table} for each statement execute function platform.refuse_audit_change();
                    """);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RemoveSealGuards();

            migrationBuilder.DropTable(
                name: "audit_seal_breaks");

            migrationBuilder.DropTable(
                name: "audit_sealed",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "audit_seals",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "audit_seals_told");

            migrationBuilder.DropTable(
                name: "audit_statement_keys");

            migrationBuilder.DropTable(
                name: "audit_statements");

            migrationBuilder.DropTable(
                name: "audit_waiting",
                schema: "platform");

            migrationBuilder.DropIndex(
                name: "ix_audit_actor_id_at",
                schema: "platform",
                table: "audit");

            migrationBuilder.DropIndex(
                name: "ix_audit_process_at",
                schema: "platform",
                table: "audit");

            migrationBuilder.DropIndex(
                name: "ix_audit_trace_id",
                schema: "platform",
                table: "audit");
        }
    }
}
