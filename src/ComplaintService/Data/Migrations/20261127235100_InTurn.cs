using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ComplaintService.Data.Migrations
{
    /// <inheritdoc />
    public partial class InTurn : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "followers",
                table: "complaints");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "last_turn",
                table: "intake_counts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "photos",
                table: "intake_counts",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "tickets",
                table: "intake_counts",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<byte[]>(
                name: "sent_request",
                table: "complaints",
                type: "bytea",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "last_turn",
                table: "intake_counts");

            migrationBuilder.DropColumn(
                name: "photos",
                table: "intake_counts");

            migrationBuilder.DropColumn(
                name: "tickets",
                table: "intake_counts");

            migrationBuilder.DropColumn(
                name: "sent_request",
                table: "complaints");

            migrationBuilder.AddColumn<int>(
                name: "followers",
                table: "complaints",
                type: "integer",
                nullable: false,
                defaultValue: 0);
        }
    }
}
