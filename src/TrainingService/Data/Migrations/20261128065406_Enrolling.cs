using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrainingService.Data.Migrations
{
    /// <inheritdoc />
    public partial class Enrolling : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "public_link",
                table: "training_events",
                type: "character varying(14)",
                maxLength: 14,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "takes_public",
                table: "training_events",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "cancelled_for",
                table: "enrolments",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "reminded_at",
                table: "enrolments",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "staff_id",
                table: "enrolments",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "letters",
                schema: "platform",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    content = table.Column<string>(type: "text", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    next_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    failed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    error = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "staff",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    name_key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "th-x-icu"),
                    position = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    division = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    phone = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    email = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_training_events_public_link",
                table: "training_events",
                column: "public_link",
                unique: true,
                filter: "public_link is not null");

            migrationBuilder.CreateIndex(
                name: "ix_enrolments_contacts",
                table: "enrolments",
                column: "event_id",
                filter: "phone is not null or email is not null");

            migrationBuilder.CreateIndex(
                name: "ix_enrolments_staff_id",
                table: "enrolments",
                column: "staff_id",
                filter: "staff_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_enrolments_words",
                table: "enrolments",
                column: "name_key")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

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
                name: "ix_letters_waiting",
                schema: "platform",
                table: "letters",
                column: "next_at",
                filter: "next_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_staff_division_name_key",
                table: "staff",
                columns: new[] { "division", "name_key" });

            migrationBuilder.AddForeignKey(
                name: "fk_enrolments_staff_staff_id",
                table: "enrolments",
                column: "staff_id",
                principalTable: "staff",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_enrolments_staff_staff_id",
                table: "enrolments");

            migrationBuilder.DropTable(
                name: "letters",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "staff");

            migrationBuilder.DropIndex(
                name: "ix_training_events_public_link",
                table: "training_events");

            migrationBuilder.DropIndex(
                name: "ix_enrolments_contacts",
                table: "enrolments");

            migrationBuilder.DropIndex(
                name: "ix_enrolments_staff_id",
                table: "enrolments");

            migrationBuilder.DropIndex(
                name: "ix_enrolments_words",
                table: "enrolments");

            migrationBuilder.DropColumn(
                name: "public_link",
                table: "training_events");

            migrationBuilder.DropColumn(
                name: "takes_public",
                table: "training_events");

            migrationBuilder.DropColumn(
                name: "cancelled_for",
                table: "enrolments");

            migrationBuilder.DropColumn(
                name: "reminded_at",
                table: "enrolments");

            migrationBuilder.DropColumn(
                name: "staff_id",
                table: "enrolments");
        }
    }
}
