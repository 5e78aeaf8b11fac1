using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrainingService.Data.Migrations
{
    /// <inheritdoc />
    public partial class Photos : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "photo_count",
                table: "event_reports",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "files",
                schema: "platform",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    content_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    length = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    stored_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    stored_by_id = table.Column<string>(type: "text", nullable: false),
                    stored_by_name = table.Column<string>(type: "text", nullable: false),
                    division = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    scan = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    store = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    state = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_files", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "event_photos",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    thumbnail_id = table.Column<Guid>(type: "uuid", nullable: false),
                    width = table.Column<int>(type: "integer", nullable: false),
                    height = table.Column<int>(type: "integer", nullable: false),
                    caption = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_event_photos", x => x.id);
                    table.ForeignKey(
                        name: "fk_event_photos_events_event_id",
                        column: x => x.event_id,
                        principalTable: "training_events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_event_photos_stored_file_file_id",
                        column: x => x.file_id,
                        principalSchema: "platform",
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_event_photos_stored_file_thumbnail_id",
                        column: x => x.thumbnail_id,
                        principalSchema: "platform",
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "file_chunks",
                schema: "platform",
                columns: table => new
                {
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file_chunks", x => new { x.file_id, x.no });
                    table.ForeignKey(
                        name: "fk_file_chunks_files_file_id",
                        column: x => x.file_id,
                        principalSchema: "platform",
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_event_photos_event_id",
                table: "event_photos",
                column: "event_id");

            migrationBuilder.CreateIndex(
                name: "ix_event_photos_file_id",
                table: "event_photos",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_event_photos_thumbnail_id",
                table: "event_photos",
                column: "thumbnail_id");

            migrationBuilder.CreateIndex(
                name: "ix_files_not_kept",
                schema: "platform",
                table: "files",
                column: "stored_at",
                filter: "state <> 'Kept'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "event_photos");

            migrationBuilder.DropTable(
                name: "file_chunks",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "files",
                schema: "platform");

            migrationBuilder.DropColumn(
                name: "photo_count",
                table: "event_reports");
        }
    }
}
