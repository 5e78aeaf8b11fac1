using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ComplaintService.Data.Migrations
{
    /// <inheritdoc />
    public partial class OrdersAndSettings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_complaints_causes",
                table: "complaints");

            migrationBuilder.AddColumn<string>(
                name: "root_cause",
                table: "bulk_jobs",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "settings_version",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    changes = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settings_version", x => x.id);
                });

            migrationBuilder.InsertData(
                table: "settings_version",
                columns: new[] { "id", "changes" },
                values: new object[] { 1, 0 });

            migrationBuilder.CreateIndex(
                name: "ix_complaints_causes",
                table: "complaints",
                column: "closed_at",
                filter: "root_cause is not null")
                .Annotation("Npgsql:IndexInclude", new[] { "root_cause", "category", "village", "division" });

            migrationBuilder.CreateIndex(
                name: "ix_complaints_preventions",
                table: "complaints",
                column: "closed_at",
                filter: "prevention is not null");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_retention",
                table: "complaints",
                column: "closed_at",
                filter: "has_contact and closed_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_bulk_jobs_ordered_by_id_ordered_at",
                table: "bulk_jobs",
                columns: new[] { "ordered_by_id", "ordered_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "settings_version");

            migrationBuilder.DropIndex(
                name: "ix_complaints_causes",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_preventions",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_retention",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_bulk_jobs_ordered_by_id_ordered_at",
                table: "bulk_jobs");

            migrationBuilder.DropColumn(
                name: "root_cause",
                table: "bulk_jobs");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_causes",
                table: "complaints",
                column: "closed_at",
                filter: "root_cause is not null");
        }
    }
}
