using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ComplaintService.Data.Migrations
{
    /// <inheritdoc />
    public partial class ProjectBudgets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "budgets",
                table: "plan_projects",
                type: "jsonb",
                nullable: false,
                defaultValue: "{}");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "budgets",
                table: "plan_projects");
        }
    }
}
