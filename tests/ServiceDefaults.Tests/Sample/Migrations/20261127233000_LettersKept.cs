using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ServiceDefaults.Tests.Sample.Migrations
{
    /// <inheritdoc />
    public partial class LettersKept : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_letters_failed",
                schema: "platform",
                table: "letters");

            migrationBuilder.DropIndex(
                name: "ix_letters_sent",
                schema: "platform",
                table: "letters");
        }
    }
}
