using System;
using Microsoft.EntityFrameworkCore.Migrations;
using ServiceDefaults.Data;

#nullable disable

namespace PlanService.Data.Migrations
{
    /// <inheritdoc />
    public partial class SealedAudit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "ix_audit_sealed_seal_number",
                schema: "platform",
                table: "audit_sealed",
                column: "seal_number");

            migrationBuilder.AddSealGuards();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RemoveSealGuards();

            migrationBuilder.DropTable(
                name: "audit_sealed",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "audit_seals",
                schema: "platform");

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
