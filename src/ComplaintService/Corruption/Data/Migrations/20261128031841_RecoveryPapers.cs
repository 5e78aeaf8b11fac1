using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ComplaintService.Corruption.Data.Migrations
{
    /// <inheritdoc />
    public partial class RecoveryPapers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Nothing ever made the one key that stood here: no paper is lost.
            migrationBuilder.DropColumn(
                name: "recovery_key",
                schema: "corruption",
                table: "installation");

            migrationBuilder.DropColumn(
                name: "recovery_made_on",
                schema: "corruption",
                table: "installation");

            migrationBuilder.AddColumn<byte[]>(
                name: "second_paper_public_key",
                schema: "corruption",
                table: "installation",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "second_paper_made_on",
                schema: "corruption",
                table: "installation",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "first_paper_made_by",
                schema: "corruption",
                table: "installation",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "first_paper_made_by_id",
                schema: "corruption",
                table: "installation",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "first_paper_made_on",
                schema: "corruption",
                table: "installation",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "first_paper_public_key",
                schema: "corruption",
                table: "installation",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "paper_set",
                schema: "corruption",
                table: "installation",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "second_paper_made_by",
                schema: "corruption",
                table: "installation",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "second_paper_made_by_id",
                schema: "corruption",
                table: "installation",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<uint>(
                name: "xmin",
                schema: "corruption",
                table: "installation",
                type: "xid",
                rowVersion: true,
                nullable: false,
                defaultValue: 0u);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "second_paper_public_key",
                schema: "corruption",
                table: "installation");

            migrationBuilder.DropColumn(
                name: "second_paper_made_on",
                schema: "corruption",
                table: "installation");

            migrationBuilder.AddColumn<byte[]>(
                name: "recovery_key",
                schema: "corruption",
                table: "installation",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "recovery_made_on",
                schema: "corruption",
                table: "installation",
                type: "date",
                nullable: true);

            migrationBuilder.DropColumn(
                name: "first_paper_made_by",
                schema: "corruption",
                table: "installation");

            migrationBuilder.DropColumn(
                name: "first_paper_made_by_id",
                schema: "corruption",
                table: "installation");

            migrationBuilder.DropColumn(
                name: "first_paper_made_on",
                schema: "corruption",
                table: "installation");

            migrationBuilder.DropColumn(
                name: "first_paper_public_key",
                schema: "corruption",
                table: "installation");

            migrationBuilder.DropColumn(
                name: "paper_set",
                schema: "corruption",
                table: "installation");

            migrationBuilder.DropColumn(
                name: "second_paper_made_by",
                schema: "corruption",
                table: "installation");

            migrationBuilder.DropColumn(
                name: "second_paper_made_by_id",
                schema: "corruption",
                table: "installation");

            migrationBuilder.DropColumn(
                name: "xmin",
                schema: "corruption",
                table: "installation");
        }
    }
}
