using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace ComplaintService.Data.Migrations
{
    /// <inheritdoc />
    public partial class Findings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "finding",
                table: "complaints",
                type: "character varying(16)",
                maxLength: 16,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "finding_reason",
                table: "complaints",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "reopened_at",
                table: "complaints",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "asks_finding",
                table: "categories",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "complaint_tallies",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    category = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    received = table.Column<int>(type: "integer", nullable: false),
                    answered = table.Column<int>(type: "integer", nullable: false),
                    in_time = table.Column<int>(type: "integer", nullable: false),
                    late = table.Column<int>(type: "integer", nullable: false),
                    ratings = table.Column<int>(type: "integer", nullable: false),
                    satisfied = table.Column<int>(type: "integer", nullable: false),
                    founded = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_complaint_tallies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "open_channels",
                columns: table => new
                {
                    channel = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_open_channels", x => new { x.channel, x.from });
                });










            migrationBuilder.InsertData(
                table: "open_channels",
                columns: new[] { "channel", "from", "until" },
                values: new object[,]
                {
                    { "Counter", new DateOnly(2022, 10, 1), null },
                    { "Letter", new DateOnly(2022, 10, 1), null },
                    { "Web", new DateOnly(2022, 10, 1), null }
                });

            migrationBuilder.CreateIndex(
                name: "ix_complaints_findings",
                table: "complaints",
                columns: new[] { "fiscal_year", "finding" },
                filter: "finding is not null");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_project",
                table: "complaints",
                columns: new[] { "project_code", "due_on", "id" },
                filter: "project_code is not null");

            migrationBuilder.CreateIndex(
                name: "ix_complaint_tallies_fiscal_year",
                table: "complaint_tallies",
                column: "fiscal_year");

            migrationBuilder.Sql(
                """
                update complaints c set reopened_at = (select max(u.at) from complaint_updates u where u.complaint_id = c.id and u.kind = 'Reopened')
                where c.reopenings > 0;
                """);
            migrationBuilder.AddConductCategories();
            migrationBuilder.AddTallyRules();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                drop trigger tallies_follow_complaint on complaints;
                drop trigger tallies_follow_change on complaints;
                drop function tally_complaint();
                """);

            migrationBuilder.DropTable(
                name: "complaint_tallies");

            migrationBuilder.DropTable(
                name: "open_channels");

            migrationBuilder.DropIndex(
                name: "ix_complaints_findings",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_project",
                table: "complaints");





            migrationBuilder.DropColumn(
                name: "finding",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "finding_reason",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "reopened_at",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "asks_finding",
                table: "categories");


        }
    }
}
