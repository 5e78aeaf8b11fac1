using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OperationsService.Data.Migrations
{
    /// <inheritdoc />
    public partial class SlowWork : Migration
    {
        // The page of traces offers 100 ms as the least; the index began at 200, and what lies between was looked for in all work of all days.
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            drop index telemetry.spans_root_slow;
            create index spans_root_slow on telemetry.spans (start_at desc, span_id desc) where root and duration_us >= 100000;
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            drop index telemetry.spans_root_slow;
            create index spans_root_slow on telemetry.spans (start_at desc, span_id desc) where root and duration_us >= 200000;
            """);
    }
}
