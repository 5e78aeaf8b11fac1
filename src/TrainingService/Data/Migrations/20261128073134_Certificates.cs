using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrainingService.Data.Migrations
{
    /// <inheritdoc />
    public partial class Certificates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "award_rounds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    opens_on = table.Column<DateOnly>(type: "date", nullable: false),
                    closes_on = table.Column<DateOnly>(type: "date", nullable: false),
                    criteria = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    committee = table.Column<string>(type: "jsonb", nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_by = table.Column<string>(type: "text", nullable: true),
                    decided_for = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    order_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_award_rounds", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "certificate_numbers",
                columns: table => new
                {
                    kind = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_certificate_numbers", x => new { x.kind, x.year });
                });

            migrationBuilder.CreateTable(
                name: "certificate_orders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    enrolments = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    total = table.Column<int>(type: "integer", nullable: false),
                    done = table.Column<int>(type: "integer", nullable: false),
                    issued = table.Column<int>(type: "integer", nullable: false),
                    ordered_by_id = table.Column<string>(type: "text", nullable: false),
                    ordered_by = table.Column<string>(type: "text", nullable: false),
                    division = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    ordered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    failed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_certificate_orders", x => x.id);
                    table.ForeignKey(
                        name: "fk_certificate_orders_events_event_id",
                        column: x => x.event_id,
                        principalTable: "training_events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "certificate_terms",
                columns: table => new
                {
                    course = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    attendance_percent = table.Column<int>(type: "integer", nullable: false),
                    must_pass = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_certificate_terms", x => x.course);
                    table.ForeignKey(
                        name: "fk_certificate_terms_courses_course",
                        column: x => x.course,
                        principalTable: "courses",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "certificates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false),
                    kind = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: true),
                    enrolment_id = table.Column<Guid>(type: "uuid", nullable: true),
                    nomination_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    course = table.Column<string>(type: "text", nullable: false),
                    @event = table.Column<string>(name: "event", type: "character varying(300)", maxLength: 300, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: false),
                    signer_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    signer_position = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revoked_for = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    revoked_by = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_certificates", x => x.id);
                    table.ForeignKey(
                        name: "fk_certificates_enrolments_enrolment_id",
                        column: x => x.enrolment_id,
                        principalTable: "enrolments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_certificates_events_event_id",
                        column: x => x.event_id,
                        principalTable: "training_events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "event_reports",
                columns: table => new
                {
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    lessons = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    next_steps = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    submitted_by = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_event_reports", x => x.event_id);
                    table.ForeignKey(
                        name: "fk_event_reports_events_event_id",
                        column: x => x.event_id,
                        principalTable: "training_events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "measurements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    indicator = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    value = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    measured_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_measurements", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "signers",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    position = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signers", x => x.year);
                });

            migrationBuilder.CreateTable(
                name: "nominations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    nominee = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    deeds = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    nominator = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    contact = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    joined_to = table.Column<Guid>(type: "uuid", nullable: true),
                    votes = table.Column<string>(type: "jsonb", nullable: false),
                    minutes = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    awarded_for = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    may_be_published = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_nominations", x => x.id);
                    table.ForeignKey(
                        name: "fk_nominations_award_rounds_round_id",
                        column: x => x.round_id,
                        principalTable: "award_rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_nominations_nominations_joined_to",
                        column: x => x.joined_to,
                        principalTable: "nominations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_award_rounds_fiscal_year_opens_on",
                table: "award_rounds",
                columns: new[] { "fiscal_year", "opens_on" });

            migrationBuilder.CreateIndex(
                name: "ix_certificate_orders_event_id_ordered_at",
                table: "certificate_orders",
                columns: new[] { "event_id", "ordered_at" });

            migrationBuilder.CreateIndex(
                name: "ix_certificate_orders_one_at_a_time",
                table: "certificate_orders",
                column: "event_id",
                unique: true,
                filter: "finished_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_certificates_code",
                table: "certificates",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_certificates_event_id_year_no",
                table: "certificates",
                columns: new[] { "event_id", "year", "no" });

            migrationBuilder.CreateIndex(
                name: "ix_certificates_kind_year_no",
                table: "certificates",
                columns: new[] { "kind", "year", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_certificates_one_honour",
                table: "certificates",
                column: "nomination_id",
                unique: true,
                filter: "revoked_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_certificates_one_valid",
                table: "certificates",
                column: "enrolment_id",
                unique: true,
                filter: "revoked_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_measurements_project_code_fiscal_year_indicator",
                table: "measurements",
                columns: new[] { "project_code", "fiscal_year", "indicator" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_nominations_joined_to",
                table: "nominations",
                column: "joined_to");

            migrationBuilder.CreateIndex(
                name: "ix_nominations_round_id_no",
                table: "nominations",
                columns: new[] { "round_id", "no" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "certificate_numbers");

            migrationBuilder.DropTable(
                name: "certificate_orders");

            migrationBuilder.DropTable(
                name: "certificate_terms");

            migrationBuilder.DropTable(
                name: "certificates");

            migrationBuilder.DropTable(
                name: "event_reports");

            migrationBuilder.DropTable(
                name: "measurements");

            migrationBuilder.DropTable(
                name: "nominations");

            migrationBuilder.DropTable(
                name: "signers");

            migrationBuilder.DropTable(
                name: "award_rounds");
        }
    }
}
