using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace TrainingService.Data.Migrations
{
    /// <inheritdoc />
    public partial class People : Migration
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

            migrationBuilder.AddColumn<int>(
                name: "follow_up_weeks",
                table: "courses",
                type: "integer",
                nullable: false,
                defaultValue: 12);

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
                name: "course_surveys",
                columns: table => new
                {
                    course = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    questions = table.Column<string>(type: "jsonb", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_course_surveys", x => new { x.course, x.kind, x.version });
                    table.ForeignKey(
                        name: "fk_course_surveys_courses_course",
                        column: x => x.course,
                        principalTable: "courses",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "course_tests",
                columns: table => new
                {
                    course = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    pass_percent = table.Column<int>(type: "integer", nullable: false),
                    questions = table.Column<string>(type: "jsonb", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_course_tests", x => new { x.course, x.version });
                    table.ForeignKey(
                        name: "fk_course_tests_courses_course",
                        column: x => x.course,
                        principalTable: "courses",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "door_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    code_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    sealed_code = table.Column<string>(type: "text", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    opened_by = table.Column<string>(type: "text", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_door_links", x => x.id);
                    table.ForeignKey(
                        name: "fk_door_links_events_event_id",
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
                    photo_count = table.Column<int>(type: "integer", nullable: false),
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
                name: "family_templates",
                columns: table => new
                {
                    kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    opening = table.Column<string>(type: "text", nullable: false),
                    questions = table.Column<string>(type: "jsonb", nullable: false),
                    medium_from = table.Column<int>(type: "integer", nullable: true),
                    high_from = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_family_templates", x => new { x.kind, x.version });
                });

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

            migrationBuilder.CreateTable(
                name: "survey_answers",
                columns: table => new
                {
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    course = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_survey_answers", x => new { x.event_id, x.kind });
                    table.ForeignKey(
                        name: "fk_survey_answers_training_events_event_id",
                        column: x => x.event_id,
                        principalTable: "training_events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
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

            migrationBuilder.CreateTable(
                name: "event_tests",
                columns: table => new
                {
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    course = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_event_tests", x => x.event_id);
                    table.ForeignKey(
                        name: "fk_event_tests_course_tests_course_version",
                        columns: x => new { x.course, x.version },
                        principalTable: "course_tests",
                        principalColumns: new[] { "course", "version" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_event_tests_training_events_event_id",
                        column: x => x.event_id,
                        principalTable: "training_events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "family_forms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    template_version = table.Column<int>(type: "integer", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_family_forms", x => x.id);
                    table.ForeignKey(
                        name: "fk_family_forms_family_templates_kind_template_version",
                        columns: x => new { x.kind, x.template_version },
                        principalTable: "family_templates",
                        principalColumns: new[] { "kind", "version" },
                        onDelete: ReferentialAction.Restrict);
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

            migrationBuilder.CreateTable(
                name: "enrolments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    name_key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    group = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    phone = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    email = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    heads = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    source = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    code = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false),
                    staff_id = table.Column<Guid>(type: "uuid", nullable: true),
                    cancelled_for = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    reminded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enrolments", x => x.id);
                    table.ForeignKey(
                        name: "fk_enrolments_events_event_id",
                        column: x => x.event_id,
                        principalTable: "training_events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_enrolments_staff_staff_id",
                        column: x => x.staff_id,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "attendance",
                columns: table => new
                {
                    enrolment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    session = table.Column<int>(type: "integer", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    heads = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    means = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attendance", x => new { x.enrolment_id, x.session });
                    table.ForeignKey(
                        name: "fk_attendance_enrolments_enrolment_id",
                        column: x => x.enrolment_id,
                        principalTable: "enrolments",
                        principalColumn: "id",
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
                name: "follow_up_letters",
                columns: table => new
                {
                    enrolment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_follow_up_letters", x => x.enrolment_id);
                    table.ForeignKey(
                        name: "fk_follow_up_letters_enrolments_enrolment_id",
                        column: x => x.enrolment_id,
                        principalTable: "enrolments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "good_deeds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    enrolment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    confirmed_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_good_deeds", x => x.id);
                    table.ForeignKey(
                        name: "fk_good_deeds_enrolments_enrolment_id",
                        column: x => x.enrolment_id,
                        principalTable: "enrolments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "surveys_given",
                columns: table => new
                {
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    enrolment_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_surveys_given", x => new { x.event_id, x.kind, x.enrolment_id });
                    table.ForeignKey(
                        name: "fk_surveys_given_enrolments_enrolment_id",
                        column: x => x.enrolment_id,
                        principalTable: "enrolments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "test_answers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    enrolment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    chosen = table.Column<string>(type: "jsonb", nullable: false),
                    right = table.Column<int>(type: "integer", nullable: false),
                    questions = table.Column<int>(type: "integer", nullable: false),
                    passed = table.Column<bool>(type: "boolean", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    on_paper = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_test_answers", x => x.id);
                    table.ForeignKey(
                        name: "fk_test_answers_enrolments_enrolment_id",
                        column: x => x.enrolment_id,
                        principalTable: "enrolments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "walk_in_entries",
                columns: table => new
                {
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    enrolment_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_walk_in_entries", x => new { x.event_id, x.client_id });
                    table.ForeignKey(
                        name: "fk_walk_in_entries_enrolments_enrolment_id",
                        column: x => x.enrolment_id,
                        principalTable: "enrolments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "course_surveys",
                columns: new[] { "course", "kind", "version", "questions", "written_at" },
                values: new object[,]
                {
                    { "anti-corruption", "FollowUp", 1, "[{\"text\":\"ท่านยังจำเนื้อหาสำคัญของการอบรมได้\",\"yesNo\":false},{\"text\":\"การอบรมทำให้ท่านเปลี่ยนวิธีทำงานหรือการใช้ชีวิตไปในทางที่ดีขึ้น\",\"yesNo\":false},{\"text\":\"ท่านได้บอกต่อหรือชวนผู้อื่นทำตาม\",\"yesNo\":false},{\"text\":\"ท่านได้ใช้ความรู้ที่เรียนเฝ้าระวังหรือป้องกันการทุจริตแล้ว เช่น ปฏิเสธของขวัญ ถอนตัวเมื่อมีส่วนได้เสีย หรือบอกช่องทางแจ้งเบาะแส\",\"yesNo\":true}]", new DateTimeOffset(new DateTime(2026, 10, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)) },
                    { "anti-corruption", "Satisfaction", 1, "[{\"text\":\"เนื้อหาตรงกับหัวข้อและเข้าใจง่าย\",\"yesNo\":false},{\"text\":\"วิทยากรถ่ายทอดได้ชัดเจนและตอบคำถามได้\",\"yesNo\":false},{\"text\":\"สถานที่ เวลา และอาหารเหมาะสม\",\"yesNo\":false},{\"text\":\"นำความรู้ไปใช้ในงานหรือชีวิตประจำวันได้\",\"yesNo\":false},{\"text\":\"ความพึงพอใจโดยรวมต่อการอบรมครั้งนี้\",\"yesNo\":false}]", new DateTimeOffset(new DateTime(2026, 10, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)) },
                    { "ethics", "FollowUp", 1, "[{\"text\":\"ท่านยังจำเนื้อหาสำคัญของการอบรมได้\",\"yesNo\":false},{\"text\":\"การอบรมทำให้ท่านเปลี่ยนวิธีทำงานหรือการใช้ชีวิตไปในทางที่ดีขึ้น\",\"yesNo\":false},{\"text\":\"ท่านได้บอกต่อหรือชวนผู้อื่นทำตาม\",\"yesNo\":false},{\"text\":\"ท่านได้นำหลักคุณธรรมจริยธรรมที่เรียนไปใช้ในการปฏิบัติงานแล้ว\",\"yesNo\":true}]", new DateTimeOffset(new DateTime(2026, 10, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)) },
                    { "ethics", "Satisfaction", 1, "[{\"text\":\"เนื้อหาตรงกับหัวข้อและเข้าใจง่าย\",\"yesNo\":false},{\"text\":\"วิทยากรถ่ายทอดได้ชัดเจนและตอบคำถามได้\",\"yesNo\":false},{\"text\":\"สถานที่ เวลา และอาหารเหมาะสม\",\"yesNo\":false},{\"text\":\"นำความรู้ไปใช้ในงานหรือชีวิตประจำวันได้\",\"yesNo\":false},{\"text\":\"ความพึงพอใจโดยรวมต่อการอบรมครั้งนี้\",\"yesNo\":false}]", new DateTimeOffset(new DateTime(2026, 10, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)) },
                    { "family", "FollowUp", 1, "[{\"text\":\"ท่านยังจำเนื้อหาสำคัญของการอบรมได้\",\"yesNo\":false},{\"text\":\"การอบรมทำให้ท่านเปลี่ยนวิธีทำงานหรือการใช้ชีวิตไปในทางที่ดีขึ้น\",\"yesNo\":false},{\"text\":\"ท่านได้บอกต่อหรือชวนผู้อื่นทำตาม\",\"yesNo\":false},{\"text\":\"ครอบครัวของท่านได้นำสิ่งที่เรียนไปใช้แล้ว เช่น คุยกันด้วยเหตุผล หรือขอความช่วยเหลือเมื่อมีปัญหา\",\"yesNo\":true}]", new DateTimeOffset(new DateTime(2026, 10, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)) },
                    { "family", "Satisfaction", 1, "[{\"text\":\"เนื้อหาตรงกับหัวข้อและเข้าใจง่าย\",\"yesNo\":false},{\"text\":\"วิทยากรถ่ายทอดได้ชัดเจนและตอบคำถามได้\",\"yesNo\":false},{\"text\":\"สถานที่ เวลา และอาหารเหมาะสม\",\"yesNo\":false},{\"text\":\"นำความรู้ไปใช้ในงานหรือชีวิตประจำวันได้\",\"yesNo\":false},{\"text\":\"ความพึงพอใจโดยรวมต่อการอบรมครั้งนี้\",\"yesNo\":false}]", new DateTimeOffset(new DateTime(2026, 10, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)) },
                    { "honours", "Satisfaction", 1, "[{\"text\":\"เนื้อหาตรงกับหัวข้อและเข้าใจง่าย\",\"yesNo\":false},{\"text\":\"วิทยากรถ่ายทอดได้ชัดเจนและตอบคำถามได้\",\"yesNo\":false},{\"text\":\"สถานที่ เวลา และอาหารเหมาะสม\",\"yesNo\":false},{\"text\":\"นำความรู้ไปใช้ในงานหรือชีวิตประจำวันได้\",\"yesNo\":false},{\"text\":\"ความพึงพอใจโดยรวมต่อการอบรมครั้งนี้\",\"yesNo\":false}]", new DateTimeOffset(new DateTime(2026, 10, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)) },
                    { "law-for-councillors", "FollowUp", 1, "[{\"text\":\"ท่านยังจำเนื้อหาสำคัญของการอบรมได้\",\"yesNo\":false},{\"text\":\"การอบรมทำให้ท่านเปลี่ยนวิธีทำงานหรือการใช้ชีวิตไปในทางที่ดีขึ้น\",\"yesNo\":false},{\"text\":\"ท่านได้บอกต่อหรือชวนผู้อื่นทำตาม\",\"yesNo\":false},{\"text\":\"ท่านได้ใช้ความรู้ด้านกฎหมายที่เรียนในการปฏิบัติหน้าที่แล้ว\",\"yesNo\":true}]", new DateTimeOffset(new DateTime(2026, 10, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)) },
                    { "law-for-councillors", "Satisfaction", 1, "[{\"text\":\"เนื้อหาตรงกับหัวข้อและเข้าใจง่าย\",\"yesNo\":false},{\"text\":\"วิทยากรถ่ายทอดได้ชัดเจนและตอบคำถามได้\",\"yesNo\":false},{\"text\":\"สถานที่ เวลา และอาหารเหมาะสม\",\"yesNo\":false},{\"text\":\"นำความรู้ไปใช้ในงานหรือชีวิตประจำวันได้\",\"yesNo\":false},{\"text\":\"ความพึงพอใจโดยรวมต่อการอบรมครั้งนี้\",\"yesNo\":false}]", new DateTimeOffset(new DateTime(2026, 10, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)) },
                    { "moral-school", "FollowUp", 1, "[{\"text\":\"ท่านยังจำเนื้อหาสำคัญของการอบรมได้\",\"yesNo\":false},{\"text\":\"การอบรมทำให้ท่านเปลี่ยนวิธีทำงานหรือการใช้ชีวิตไปในทางที่ดีขึ้น\",\"yesNo\":false},{\"text\":\"ท่านได้บอกต่อหรือชวนผู้อื่นทำตาม\",\"yesNo\":false},{\"text\":\"นักเรียนนำคุณธรรมหรือหลักธรรมที่เรียนไปใช้ในชีวิตประจำวันแล้ว\",\"yesNo\":true}]", new DateTimeOffset(new DateTime(2026, 10, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)) },
                    { "moral-school", "Satisfaction", 1, "[{\"text\":\"เนื้อหาตรงกับหัวข้อและเข้าใจง่าย\",\"yesNo\":false},{\"text\":\"วิทยากรถ่ายทอดได้ชัดเจนและตอบคำถามได้\",\"yesNo\":false},{\"text\":\"สถานที่ เวลา และอาหารเหมาะสม\",\"yesNo\":false},{\"text\":\"นำความรู้ไปใช้ในงานหรือชีวิตประจำวันได้\",\"yesNo\":false},{\"text\":\"ความพึงพอใจโดยรวมต่อการอบรมครั้งนี้\",\"yesNo\":false}]", new DateTimeOffset(new DateTime(2026, 10, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)) }
                });

            migrationBuilder.InsertData(
                table: "course_tests",
                columns: new[] { "course", "version", "pass_percent", "questions", "written_at" },
                values: new object[,]
                {
                    { "anti-corruption", 1, 60, "[{\"text\":\"ข้อใดเป็นการทุจริต\",\"choices\":[\"ปฏิบัติหน้าที่ผิดพลาดแล้วรีบแก้ไข\",\"ใช้ตำแหน่งหน้าที่แสวงหาประโยชน์ที่มิควรได้สำหรับตนเองหรือผู้อื่น\",\"ตอบคำถามประชาชนช้ากว่ากำหนดหนึ่งวัน\",\"มีความเห็นไม่ตรงกับผู้บังคับบัญชา\"],\"right\":2},{\"text\":\"หน่วยงานใดมีอำนาจไต่สวนเจ้าหน้าที่ของรัฐที่ถูกกล่าวหาว่าทุจริตต่อหน้าที่\",\"choices\":[\"คณะกรรมการการเลือกตั้ง\",\"ศาลแขวง\",\"คณะกรรมการ ป.ป.ช.\",\"สำนักงานสถิติแห่งชาติ\"],\"right\":3},{\"text\":\"ข้อใดเป็นผลประโยชน์ทับซ้อน\",\"choices\":[\"กรรมการตรวจรับงานเป็นพี่ชายของผู้รับจ้าง\",\"เจ้าหน้าที่ลาพักผ่อนตามสิทธิ\",\"ประชาชนถามความคืบหน้าของเรื่อง\",\"ผู้บริหารรับฟังความเห็นของประชาคม\"],\"right\":1},{\"text\":\"เจ้าหน้าที่พบว่าตนต้องพิจารณาคำขอของบริษัทที่คู่สมรสถือหุ้นอยู่ ควรทำอย่างไรก่อน\",\"choices\":[\"พิจารณาให้เข้มกว่าปกติ\",\"พิจารณาตามปกติเพราะตนซื่อสัตย์\",\"ให้คู่สมรสไปติดต่อเอง\",\"แจ้งผู้บังคับบัญชาและถอนตัวจากการพิจารณา\"],\"right\":4},{\"text\":\"ตามนโยบายไม่รับของขวัญ (No Gift Policy) เมื่อผู้รับเหมานำกระเช้าปีใหม่มาให้ที่สำนักงาน ควรทำอย่างไร\",\"choices\":[\"รับไว้แบ่งกันทั้งกอง\",\"ขอบคุณและไม่รับ ถ้าจำเป็นต้องรับให้รายงานและส่งคืนตามขั้นตอน\",\"รับถ้าราคาไม่แพง\",\"ให้นำไปส่งที่บ้าน\"],\"right\":2},{\"text\":\"เจ้าพนักงานของรัฐรับทรัพย์สินโดยธรรมจรรยาจากผู้ที่ไม่ใช่ญาติ ได้มีมูลค่าไม่เกินเท่าใด จากแต่ละบุคคลในแต่ละโอกาส\",\"choices\":[\"500 บาท\",\"1,000 บาท\",\"3,000 บาท\",\"5,000 บาท\"],\"right\":3},{\"text\":\"หมายเลขสายด่วนของสำนักงาน ป.ป.ช. คือหมายเลขใด\",\"choices\":[\"1205\",\"1567\",\"1300\",\"1111\"],\"right\":1},{\"text\":\"ข้อใดถูกต้องเกี่ยวกับผู้แจ้งเบาะแสการทุจริตโดยสุจริต\",\"choices\":[\"ต้องเปิดเผยชื่อต่อสาธารณะ\",\"ต้องมีหลักฐานครบถ้วนจึงแจ้งได้\",\"ต้องเป็นเจ้าหน้าที่ของรัฐเท่านั้น\",\"กฎหมายคุ้มครอง และชื่อต้องเก็บเป็นความลับ\"],\"right\":4},{\"text\":\"การประเมินความเสี่ยงการทุจริต ให้คะแนนจากสิ่งใด\",\"choices\":[\"จำนวนเจ้าหน้าที่และงบประมาณ\",\"โอกาสที่จะเกิด และผลกระทบเมื่อเกิด\",\"อายุงานและตำแหน่ง\",\"จำนวนข่าวในหนังสือพิมพ์\"],\"right\":2},{\"text\":\"มาตรการใดลดความเสี่ยงในการจัดซื้อจัดจ้างได้ดีที่สุด\",\"choices\":[\"ให้คนเดียวทำทุกขั้นตอนเพื่อความรวดเร็ว\",\"เก็บเอกสารไว้ที่บ้านผู้รับผิดชอบ\",\"แยกผู้กำหนดคุณลักษณะ ผู้จัดซื้อ และผู้ตรวจรับ และเผยแพร่ข้อมูล\",\"แบ่งซื้อเป็นงวดเล็ก ๆ เพื่อให้ใช้วิธีเฉพาะเจาะจง\"],\"right\":3}]", new DateTimeOffset(new DateTime(2026, 10, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)) },
                    { "ethics", 1, 60, "[{\"text\":\"พระราชบัญญัติมาตรฐานทางจริยธรรม พ.ศ. 2562 กำหนดมาตรฐานทางจริยธรรมของเจ้าหน้าที่ของรัฐไว้กี่ข้อ\",\"choices\":[\"5 ข้อ\",\"7 ข้อ\",\"9 ข้อ\",\"10 ข้อ\"],\"right\":2},{\"text\":\"ข้อใดเป็นมาตรฐานทางจริยธรรมตามพระราชบัญญัติดังกล่าว\",\"choices\":[\"ทำตามคำสั่งผู้บังคับบัญชาทุกกรณี\",\"รักษาชื่อเสียงของหน่วยงานแม้ต้องปกปิดความผิด\",\"ช่วยเหลือพวกพ้องก่อนผู้อื่น\",\"คิดถึงประโยชน์ส่วนรวมมากกว่าประโยชน์ส่วนตัว และมีจิตสาธารณะ\"],\"right\":4},{\"text\":\"ประชาชนสองรายยื่นคำขออย่างเดียวกัน รายที่มาทีหลังเป็นญาติของเจ้าหน้าที่ เจ้าหน้าที่ควรทำอย่างไร\",\"choices\":[\"ให้บริการตามลำดับและใช้หลักเกณฑ์เดียวกัน\",\"ให้บริการญาติก่อนเพราะใช้เวลาไม่นาน\",\"ให้รายแรกกลับมาใหม่วันหลัง\",\"ถามความเห็นของคนอื่นในแถว\"],\"right\":1},{\"text\":\"ข้อใดเป็นการใช้ทรัพย์สินของทางราชการที่เหมาะสม\",\"choices\":[\"ใช้รถราชการไปรับส่งบุตรเพราะเป็นทางผ่าน\",\"นำกระดาษของสำนักงานไปพิมพ์งานส่วนตัว\",\"ใช้รถราชการไปตรวจงานตามที่ได้รับอนุญาต\",\"ให้เพื่อนบ้านยืมเครื่องเสียงโดยไม่ผ่านขั้นตอน\"],\"right\":3},{\"text\":\"ผู้บังคับบัญชาสั่งให้แก้เอกสารย้อนหลังเพื่อให้ดูถูกระเบียบ ควรทำอย่างไร\",\"choices\":[\"ทำตาม เพราะเป็นคำสั่ง\",\"ไม่ทำ ชี้แจงเหตุผล และแจ้งตามช่องทางที่มี\",\"ทำตามแต่ไม่ลงชื่อ\",\"ให้เพื่อนร่วมงานทำแทน\"],\"right\":2},{\"text\":\"หลักปรัชญาของเศรษฐกิจพอเพียงประกอบด้วยสามห่วง คือข้อใด\",\"choices\":[\"ประหยัด อดออม อดทน\",\"รู้ รัก สามัคคี\",\"ความรู้ คุณธรรม ความเพียร\",\"พอประมาณ มีเหตุผล มีภูมิคุ้มกันที่ดี\"],\"right\":4},{\"text\":\"สองเงื่อนไขของหลักปรัชญาของเศรษฐกิจพอเพียง คือข้อใด\",\"choices\":[\"ความรู้ และคุณธรรม\",\"เงิน และเวลา\",\"กฎหมาย และระเบียบ\",\"แผน และงบประมาณ\"],\"right\":1},{\"text\":\"อิทธิบาท 4 ซึ่งเป็นทางไปสู่ความสำเร็จของงาน คือข้อใด\",\"choices\":[\"ทาน ปิยวาจา อัตถจริยา สมานัตตตา\",\"เมตตา กรุณา มุทิตา อุเบกขา\",\"ฉันทะ วิริยะ จิตตะ วิมังสา\",\"ทุกข์ สมุทัย นิโรธ มรรค\"],\"right\":3},{\"text\":\"หลัก “โปร่งใส” ของการบริหารกิจการบ้านเมืองที่ดี ทำได้ด้วยวิธีใด\",\"choices\":[\"เปิดเผยข้อมูลการจัดซื้อจัดจ้างให้ประชาชนตรวจสอบได้\",\"ประชุมเฉพาะผู้บริหาร\",\"เก็บเอกสารทุกฉบับเป็นความลับ\",\"รายงานเมื่อมีผู้ร้องเรียนเท่านั้น\"],\"right\":1},{\"text\":\"ข้าราชการส่วนท้องถิ่นโพสต์ข้อความเท็จให้ร้ายผู้มาติดต่อราชการลงในสื่อสังคมส่วนตัว ข้อใดถูกต้อง\",\"choices\":[\"ไม่เป็นไร เพราะใช้บัญชีส่วนตัวนอกเวลาราชการ\",\"ผิดเฉพาะเมื่อโพสต์ในเวลาราชการ\",\"ผิดเฉพาะเมื่อผู้ถูกพาดพิงร้องเรียน\",\"ขัดต่อจริยธรรม และอาจผิดวินัยและกฎหมาย แม้ทำนอกเวลาราชการ\"],\"right\":4}]", new DateTimeOffset(new DateTime(2026, 10, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)) },
                    { "family", 1, 60, "[{\"text\":\"ข้อใดเป็นความรุนแรงในครอบครัว\",\"choices\":[\"การทำร้ายร่างกายเท่านั้น\",\"การทำร้ายร่างกายหรือจิตใจ และการบังคับข่มเหงคนในครอบครัว\",\"การทะเลาะกับเพื่อนบ้าน\",\"การไม่เห็นด้วยกับความคิดของคนในบ้าน\"],\"right\":2},{\"text\":\"ผู้พบเห็นหรือทราบว่ามีการกระทำด้วยความรุนแรงในครอบครัว ควรทำอย่างไร\",\"choices\":[\"แจ้งพนักงานเจ้าหน้าที่ ซึ่งผู้แจ้งโดยสุจริตได้รับความคุ้มครอง\",\"ไม่ยุ่ง เพราะเป็นเรื่องในครอบครัว\",\"รอให้ผู้ถูกกระทำมาขอร้องก่อน\",\"เล่าในสื่อสังคมเพื่อให้คนรู้\"],\"right\":1},{\"text\":\"ศูนย์ช่วยเหลือสังคม รับแจ้งเหตุความรุนแรงในครอบครัวตลอด 24 ชั่วโมง ที่หมายเลขใด\",\"choices\":[\"1155\",\"1669\",\"1300\",\"1784\"],\"right\":3},{\"text\":\"ประโยคใดเป็นการสื่อสารเชิงบวก\",\"choices\":[\"“ทำไมเธอไม่เคยช่วยอะไรเลย”\",\"“ถ้าไม่ทำ ก็ไม่ต้องมาคุยกัน”\",\"“บ้านอื่นเขาไม่เป็นแบบนี้”\",\"“ฉันเหนื่อย อยากให้เธอช่วยล้างจานได้ไหม”\"],\"right\":4},{\"text\":\"เมื่อรู้ตัวว่ากำลังโกรธมาก ควรทำอย่างไรก่อน\",\"choices\":[\"พูดให้จบเดี๋ยวนั้น\",\"หยุดพัก หายใจลึก ๆ แล้วกลับมาคุยเมื่อสงบลง\",\"ขว้างของเพื่อระบาย\",\"ดื่มสุราให้หายเครียด\"],\"right\":2},{\"text\":\"การอบรมเลี้ยงดูเด็กที่เหมาะสมคือข้อใด\",\"choices\":[\"ตีให้จำเมื่อทำผิด\",\"ขู่ว่าจะไม่รัก\",\"ตกลงกติกาล่วงหน้า ชมเมื่อทำดี และอธิบายเมื่อทำผิด\",\"ปล่อยตามใจทุกเรื่อง\"],\"right\":3},{\"text\":\"งานบ้านและการดูแลลูก เป็นหน้าที่ของใคร\",\"choices\":[\"ทุกคนในครอบครัวช่วยกันตามกำลัง\",\"แม่เท่านั้น\",\"คนที่ไม่มีรายได้\",\"ปู่ย่าตายาย\"],\"right\":1},{\"text\":\"ข้อใดเป็นสัญญาณว่าคนในครอบครัวอาจถูกทำร้าย\",\"choices\":[\"ออกกำลังกายทุกเช้า\",\"ไปวัดกับเพื่อนบ้าน\",\"เปลี่ยนทรงผม\",\"มีรอยช้ำบ่อย หวาดกลัว และไม่กล้าพูดเมื่ออีกฝ่ายอยู่ด้วย\"],\"right\":4},{\"text\":\"คำพูดใดช่วยผู้ที่เล่าว่าถูกทำร้ายได้ดีที่สุด\",\"choices\":[\"“ทำไมไม่หนีออกมาตั้งนานแล้ว”\",\"“เราเชื่อคุณ คุณไม่ผิด และมีคนช่วยได้”\",\"“ทนไปเพื่อลูกเถอะ”\",\"“เขาคงไม่ได้ตั้งใจ”\"],\"right\":2},{\"text\":\"ในตำบล ขอความช่วยเหลือเรื่องความรุนแรงในครอบครัวจากใครได้บ้าง\",\"choices\":[\"ตำรวจเท่านั้น\",\"โรงพยาบาลเท่านั้น\",\"กองสวัสดิการสังคมของ อบต. อสม. ผู้ใหญ่บ้าน ตำรวจ และโรงพยาบาล\",\"ไม่มีใครช่วยได้\"],\"right\":3}]", new DateTimeOffset(new DateTime(2026, 10, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)) },
                    { "law-for-councillors", 1, 60, "[{\"text\":\"ข้อใดเป็นอำนาจหน้าที่ของสภาองค์การบริหารส่วนตำบล\",\"choices\":[\"อนุมัติจ่ายเงินทุกฎีกา\",\"สั่งการพนักงานส่วนตำบลโดยตรง\",\"ให้ความเห็นชอบแผนพัฒนา พิจารณาร่างข้อบัญญัติ และควบคุมการปฏิบัติงานของนายก\",\"ตรวจรับงานจ้างแทนคณะกรรมการ\"],\"right\":3},{\"text\":\"ใครเป็นผู้เสนอร่างข้อบัญญัติงบประมาณรายจ่ายประจำปีต่อสภา\",\"choices\":[\"นายกองค์การบริหารส่วนตำบล\",\"ประธานสภา\",\"ปลัดองค์การบริหารส่วนตำบล\",\"สมาชิกสภาคนใดก็ได้\"],\"right\":1},{\"text\":\"ร่างข้อบัญญัติที่สภาเห็นชอบแล้ว ต้องได้รับความเห็นชอบจากใครก่อนประกาศใช้\",\"choices\":[\"รัฐมนตรีว่าการกระทรวงการคลัง\",\"นายอำเภอ\",\"ประธานสภา\",\"ผู้ตรวจการแผ่นดิน\"],\"right\":2},{\"text\":\"สมัยประชุมสามัญของสภาองค์การบริหารส่วนตำบลในปีหนึ่ง มีได้กี่สมัย\",\"choices\":[\"หนึ่งสมัย\",\"ไม่จำกัด\",\"สิบสองสมัย\",\"สองสมัยหรือหลายสมัยตามที่สภากำหนด แต่ไม่เกินสี่สมัย\"],\"right\":4},{\"text\":\"สมัยประชุมสามัญสมัยหนึ่ง กำหนดไม่เกินกี่วัน\",\"choices\":[\"7 วัน\",\"15 วัน\",\"30 วัน\",\"45 วัน\"],\"right\":2},{\"text\":\"ใครมีอำนาจกำกับดูแลการปฏิบัติหน้าที่ขององค์การบริหารส่วนตำบลให้เป็นไปตามกฎหมาย\",\"choices\":[\"นายอำเภอ\",\"กำนัน\",\"นายกเทศมนตรี\",\"ประธานสภา\"],\"right\":1},{\"text\":\"สมาชิกสภามีส่วนได้เสียในบริษัทที่จะเข้าทำสัญญากับองค์การบริหารส่วนตำบลของตน ข้อใดถูกต้อง\",\"choices\":[\"ทำได้ถ้าราคาถูกที่สุด\",\"ทำได้ถ้าสภาเห็นชอบ\",\"ต้องห้าม และเป็นเหตุให้พ้นจากตำแหน่งได้\",\"ทำได้ถ้าไม่ลงชื่อเอง\"],\"right\":3},{\"text\":\"สมาชิกสภาต้องการให้นายกชี้แจงเรื่องการทำงาน ใช้วิธีใด\",\"choices\":[\"สั่งให้ปลัดมาชี้แจง\",\"ตั้งกระทู้ถามในที่ประชุมสภา\",\"ระงับงบประมาณทันที\",\"ออกประกาศเอง\"],\"right\":2},{\"text\":\"ประชาชนขอดูสัญญาจัดซื้อจัดจ้างที่ลงนามแล้ว ตามกฎหมายข้อมูลข่าวสารของราชการควรทำอย่างไร\",\"choices\":[\"ปฏิเสธเพราะเป็นความลับ\",\"ให้ดูเฉพาะผู้เสียภาษี\",\"รอจนจบปีงบประมาณ\",\"ให้ตรวจดูได้ และปกปิดเฉพาะส่วนที่กฎหมายคุ้มครอง\"],\"right\":4},{\"text\":\"สมาชิกสภาจะแปรญัตติร่างข้อบัญญัติงบประมาณรายจ่าย ทำสิ่งใดได้\",\"choices\":[\"เพิ่มรายการใหม่ให้พื้นที่ของตน\",\"ย้ายเงินไปให้หน่วยงานอื่น\",\"ขอลดหรือตัดทอนรายจ่ายที่ไม่มีข้อผูกพันตามกฎหมาย\",\"เปลี่ยนชื่อผู้รับจ้าง\"],\"right\":3}]", new DateTimeOffset(new DateTime(2026, 10, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)) },
                    { "moral-school", 1, 60, "[{\"text\":\"เก็บเงินได้ที่สนามโรงเรียน ควรทำอย่างไร\",\"choices\":[\"นำไปซื้อขนม\",\"นำไปให้ครูหาเจ้าของ\",\"แบ่งกับเพื่อน\"],\"right\":2},{\"text\":\"เมื่อทำแก้วของแม่แตก ควรทำอย่างไร\",\"choices\":[\"บอกแม่และขอโทษ\",\"ซ่อนไว้\",\"บอกว่าน้องทำ\"],\"right\":1},{\"text\":\"เพื่อนลืมเอาดินสอมา ควรทำอย่างไร\",\"choices\":[\"หัวเราะเยาะเพื่อน\",\"ทำเป็นไม่เห็น\",\"ให้เพื่อนยืม\"],\"right\":3},{\"text\":\"ข้อใดคือความกตัญญู\",\"choices\":[\"เล่นเกมทั้งวัน\",\"ช่วยพ่อแม่ทำงานบ้าน\",\"ขอเงินเพิ่มทุกวัน\"],\"right\":2},{\"text\":\"ตอนเข้าแถวซื้ออาหาร ควรทำอย่างไร\",\"choices\":[\"แซงคิวเมื่อไม่มีใครเห็น\",\"ให้เพื่อนซื้อให้โดยไม่เข้าแถว\",\"เข้าแถวรอตามลำดับ\"],\"right\":3},{\"text\":\"ศีลข้อที่ 4 สอนเรื่องใด\",\"choices\":[\"ไม่พูดโกหก\",\"ไม่ลักขโมย\",\"ไม่ดื่มของมึนเมา\"],\"right\":1},{\"text\":\"อยู่อย่างพอเพียง ทำได้อย่างไร\",\"choices\":[\"ซื้อของตามเพื่อน\",\"ใช้ของให้คุ้มค่าและเก็บออม\",\"ขอของใหม่ทุกสัปดาห์\"],\"right\":2},{\"text\":\"เห็นเพื่อนถูกแกล้ง ควรทำอย่างไร\",\"choices\":[\"ช่วยแกล้งด้วย\",\"ถ่ายคลิปไว้ดูเล่น\",\"บอกครูและอยู่เป็นเพื่อน\"],\"right\":3},{\"text\":\"ทำข้อสอบไม่ได้ ควรทำอย่างไร\",\"choices\":[\"ทำเท่าที่ทำได้ แล้วกลับไปทบทวน\",\"ลอกเพื่อน\",\"เปิดหนังสือดู\"],\"right\":1},{\"text\":\"ทิ้งขยะอย่างไรจึงถูกต้อง\",\"choices\":[\"ทิ้งไว้ใต้โต๊ะ\",\"แยกขยะแล้วทิ้งลงถัง\",\"ทิ้งนอกรั้วโรงเรียน\"],\"right\":2}]", new DateTimeOffset(new DateTime(2026, 10, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)) }
                });

            migrationBuilder.UpdateData(
                table: "courses",
                keyColumn: "code",
                keyValue: "anti-corruption",
                column: "follow_up_weeks",
                value: 12);

            migrationBuilder.UpdateData(
                table: "courses",
                keyColumn: "code",
                keyValue: "ethics",
                column: "follow_up_weeks",
                value: 12);

            migrationBuilder.UpdateData(
                table: "courses",
                keyColumn: "code",
                keyValue: "family",
                column: "follow_up_weeks",
                value: 12);

            migrationBuilder.UpdateData(
                table: "courses",
                keyColumn: "code",
                keyValue: "honours",
                column: "follow_up_weeks",
                value: 12);

            migrationBuilder.UpdateData(
                table: "courses",
                keyColumn: "code",
                keyValue: "law-for-councillors",
                column: "follow_up_weeks",
                value: 12);

            migrationBuilder.UpdateData(
                table: "courses",
                keyColumn: "code",
                keyValue: "moral-school",
                column: "follow_up_weeks",
                value: 12);

            migrationBuilder.InsertData(
                table: "family_templates",
                columns: new[] { "kind", "version", "high_from", "medium_from", "opening", "questions" },
                values: new object[,]
                {
                    { "Assessment", 1, 14, 6, "กรอกร่วมกับครอบครัวในที่ที่พูดคุยได้อย่างเป็นส่วนตัว ถามทีละคนถ้าทำได้ อธิบายก่อนว่าใครเห็นคำตอบ เก็บไว้นานเท่าใด และเลิกเมื่อใดก็ได้ ถ้าพบว่ามีผู้ไม่ปลอดภัยขณะนี้ หยุดแบบฟอร์มแล้วช่วยเหลือก่อน (191, 1300)", "[{\"text\":\"ขณะนี้มีคนในครอบครัวที่กลัวว่าจะถูกทำร้าย\",\"choices\":[{\"text\":\"ไม่มี\",\"points\":0,\"danger\":false},{\"text\":\"มีบ้างเวลาทะเลาะกัน\",\"points\":3,\"danger\":false},{\"text\":\"มี และกลัวอยู่ตลอด\",\"points\":6,\"danger\":true},{\"text\":\"ไม่ประสงค์จะตอบ\",\"points\":0,\"danger\":false}]},{\"text\":\"มีการด่าทอ ดูถูก หรือข่มขู่กันในครอบครัว\",\"choices\":[{\"text\":\"ไม่มี\",\"points\":0,\"danger\":false},{\"text\":\"นาน ๆ ครั้ง\",\"points\":1,\"danger\":false},{\"text\":\"บ่อย\",\"points\":3,\"danger\":false},{\"text\":\"ไม่ประสงค์จะตอบ\",\"points\":0,\"danger\":false}]},{\"text\":\"มีการขว้างปาหรือทำลายข้าวของเมื่อโกรธ\",\"choices\":[{\"text\":\"ไม่มี\",\"points\":0,\"danger\":false},{\"text\":\"นาน ๆ ครั้ง\",\"points\":2,\"danger\":false},{\"text\":\"บ่อย\",\"points\":3,\"danger\":false},{\"text\":\"ไม่ประสงค์จะตอบ\",\"points\":0,\"danger\":false}]},{\"text\":\"มีการทำร้ายร่างกายกันใน 12 เดือนที่ผ่านมา\",\"choices\":[{\"text\":\"ไม่เคย\",\"points\":0,\"danger\":false},{\"text\":\"ผลัก ตบ หรือตี โดยไม่บาดเจ็บ\",\"points\":4,\"danger\":false},{\"text\":\"จนบาดเจ็บ บีบคอ หรือต้องไปหาหมอ\",\"points\":8,\"danger\":true},{\"text\":\"ไม่ประสงค์จะตอบ\",\"points\":0,\"danger\":false}]},{\"text\":\"เคยใช้หรือขู่จะใช้อาวุธ หรือขู่ฆ่า\",\"choices\":[{\"text\":\"ไม่เคย\",\"points\":0,\"danger\":false},{\"text\":\"เคย เกินหนึ่งปีมาแล้ว\",\"points\":4,\"danger\":false},{\"text\":\"เคย ภายในหนึ่งปี\",\"points\":8,\"danger\":true},{\"text\":\"ไม่ประสงค์จะตอบ\",\"points\":0,\"danger\":false}]},{\"text\":\"มีการบังคับเรื่องเพศ หรือล่วงเกินเด็กหรือคนในครอบครัว\",\"choices\":[{\"text\":\"ไม่มี\",\"points\":0,\"danger\":false},{\"text\":\"มีเรื่องที่น่าสงสัย\",\"points\":6,\"danger\":true},{\"text\":\"มี\",\"points\":8,\"danger\":true},{\"text\":\"ไม่ประสงค์จะตอบ\",\"points\":0,\"danger\":false}]},{\"text\":\"มีคนในครอบครัวดื่มสุราหรือใช้สารเสพติดจนทะเลาะหรือทำร้ายกัน\",\"choices\":[{\"text\":\"ไม่มี\",\"points\":0,\"danger\":false},{\"text\":\"นาน ๆ ครั้ง\",\"points\":2,\"danger\":false},{\"text\":\"บ่อย\",\"points\":4,\"danger\":false},{\"text\":\"ไม่ประสงค์จะตอบ\",\"points\":0,\"danger\":false}]},{\"text\":\"มีการควบคุม เช่น ห้ามออกจากบ้าน ห้ามติดต่อญาติ ยึดเงินหรือโทรศัพท์\",\"choices\":[{\"text\":\"ไม่มี\",\"points\":0,\"danger\":false},{\"text\":\"นาน ๆ ครั้ง\",\"points\":2,\"danger\":false},{\"text\":\"บ่อย\",\"points\":4,\"danger\":false},{\"text\":\"ไม่ประสงค์จะตอบ\",\"points\":0,\"danger\":false}]},{\"text\":\"เด็ก ผู้สูงอายุ คนพิการ หรือผู้ป่วยในบ้านได้รับการดูแลเพียงพอ\",\"choices\":[{\"text\":\"เพียงพอ หรือไม่มีในบ้าน\",\"points\":0,\"danger\":false},{\"text\":\"ขาดเป็นบางเวลา\",\"points\":2,\"danger\":false},{\"text\":\"ถูกปล่อยปละละเลยบ่อย\",\"points\":4,\"danger\":false},{\"text\":\"ไม่ประสงค์จะตอบ\",\"points\":0,\"danger\":false}]},{\"text\":\"ครอบครัวมีความกดดันเรื่องเงิน หนี้ หรือการว่างงาน\",\"choices\":[{\"text\":\"ไม่มี\",\"points\":0,\"danger\":false},{\"text\":\"มีบ้าง\",\"points\":1,\"danger\":false},{\"text\":\"มากจนทะเลาะกันบ่อย\",\"points\":2,\"danger\":false},{\"text\":\"ไม่ประสงค์จะตอบ\",\"points\":0,\"danger\":false}]},{\"text\":\"มีคนในครอบครัวพูดถึงการทำร้ายตนเองหรือไม่อยากมีชีวิตอยู่\",\"choices\":[{\"text\":\"ไม่มี\",\"points\":0,\"danger\":false},{\"text\":\"เคยพูด นานมาแล้ว\",\"points\":3,\"danger\":false},{\"text\":\"พูดหรือพยายามในช่วงนี้\",\"points\":6,\"danger\":true},{\"text\":\"ไม่ประสงค์จะตอบ\",\"points\":0,\"danger\":false}]},{\"text\":\"เมื่อเกิดปัญหา ครอบครัวมีคนที่ไว้ใจให้ช่วยได้ (ญาติ เพื่อนบ้าน ผู้นำชุมชน)\",\"choices\":[{\"text\":\"มี\",\"points\":0,\"danger\":false},{\"text\":\"มีแต่ไม่กล้าขอ\",\"points\":1,\"danger\":false},{\"text\":\"ไม่มีเลย\",\"points\":2,\"danger\":false},{\"text\":\"ไม่ประสงค์จะตอบ\",\"points\":0,\"danger\":false}]}]" },
                    { "Questionnaire", 1, null, null, "แบบสอบถามนี้ถามความเข้าใจและประสบการณ์เรื่องความรุนแรงในครอบครัว เพื่อจัดอบรมและความช่วยเหลือให้ตรงกับคนในตำบล ไม่ถามชื่อ ตอบเท่าที่สบายใจ หยุดเมื่อใดก็ได้ ถ้าท่านหรือคนใกล้ตัวไม่ปลอดภัย โทร 1300 ได้ตลอด 24 ชั่วโมง", "[{\"text\":\"ท่านอายุเท่าใด\",\"choices\":[{\"text\":\"ไม่เกิน 25 ปี\",\"points\":0,\"danger\":false},{\"text\":\"26–59 ปี\",\"points\":0,\"danger\":false},{\"text\":\"60 ปีขึ้นไป\",\"points\":0,\"danger\":false},{\"text\":\"ไม่ประสงค์จะตอบ\",\"points\":0,\"danger\":false}]},{\"text\":\"การทำร้ายคนในครอบครัวเป็นเรื่องส่วนตัว คนนอกไม่ควรยุ่ง\",\"choices\":[{\"text\":\"เห็นด้วย\",\"points\":0,\"danger\":false},{\"text\":\"ไม่แน่ใจ\",\"points\":0,\"danger\":false},{\"text\":\"ไม่เห็นด้วย\",\"points\":0,\"danger\":false},{\"text\":\"ไม่ประสงค์จะตอบ\",\"points\":0,\"danger\":false}]},{\"text\":\"การด่าทอ ข่มขู่ หรือดูถูกคนในครอบครัวบ่อย ๆ ก็เป็นความรุนแรง แม้ไม่ได้ลงมือ\",\"choices\":[{\"text\":\"เห็นด้วย\",\"points\":0,\"danger\":false},{\"text\":\"ไม่แน่ใจ\",\"points\":0,\"danger\":false},{\"text\":\"ไม่เห็นด้วย\",\"points\":0,\"danger\":false},{\"text\":\"ไม่ประสงค์จะตอบ\",\"points\":0,\"danger\":false}]},{\"text\":\"การตีแรง ๆ เป็นวิธีสอนเด็กที่ได้ผลดี\",\"choices\":[{\"text\":\"เห็นด้วย\",\"points\":0,\"danger\":false},{\"text\":\"ไม่แน่ใจ\",\"points\":0,\"danger\":false},{\"text\":\"ไม่เห็นด้วย\",\"points\":0,\"danger\":false},{\"text\":\"ไม่ประสงค์จะตอบ\",\"points\":0,\"danger\":false}]},{\"text\":\"คนที่ถูกทำร้ายมีส่วนผิดที่ทำให้อีกฝ่ายโกรธ\",\"choices\":[{\"text\":\"เห็นด้วย\",\"points\":0,\"danger\":false},{\"text\":\"ไม่แน่ใจ\",\"points\":0,\"danger\":false},{\"text\":\"ไม่เห็นด้วย\",\"points\":0,\"danger\":false},{\"text\":\"ไม่ประสงค์จะตอบ\",\"points\":0,\"danger\":false}]},{\"text\":\"การยึดเงินหรือไม่ให้เงินใช้จ่ายที่จำเป็น เพื่อบังคับคนในครอบครัว เป็นความรุนแรงอย่างหนึ่ง\",\"choices\":[{\"text\":\"เห็นด้วย\",\"points\":0,\"danger\":false},{\"text\":\"ไม่แน่ใจ\",\"points\":0,\"danger\":false},{\"text\":\"ไม่เห็นด้วย\",\"points\":0,\"danger\":false},{\"text\":\"ไม่ประสงค์จะตอบ\",\"points\":0,\"danger\":false}]},{\"text\":\"ผู้พบเห็นความรุนแรงในครอบครัวแจ้งเจ้าหน้าที่ได้ และกฎหมายคุ้มครองผู้แจ้งโดยสุจริต\",\"choices\":[{\"text\":\"เห็นด้วย\",\"points\":0,\"danger\":false},{\"text\":\"ไม่แน่ใจ\",\"points\":0,\"danger\":false},{\"text\":\"ไม่เห็นด้วย\",\"points\":0,\"danger\":false},{\"text\":\"ไม่ประสงค์จะตอบ\",\"points\":0,\"danger\":false}]},{\"text\":\"ถ้าพบความรุนแรงในครอบครัว ท่านรู้หรือไม่ว่าจะขอความช่วยเหลือที่ใด\",\"choices\":[{\"text\":\"รู้และเคยใช้\",\"points\":0,\"danger\":false},{\"text\":\"รู้แต่ไม่เคยใช้\",\"points\":0,\"danger\":false},{\"text\":\"ไม่รู้\",\"points\":0,\"danger\":false},{\"text\":\"ไม่ประสงค์จะตอบ\",\"points\":0,\"danger\":false}]},{\"text\":\"เมื่อไม่พอใจกัน คนในบ้านของท่านพูดคุยกันด้วยเหตุผลได้\",\"choices\":[{\"text\":\"เกือบทุกครั้ง\",\"points\":0,\"danger\":false},{\"text\":\"บางครั้ง\",\"points\":0,\"danger\":false},{\"text\":\"แทบไม่ได้\",\"points\":0,\"danger\":false},{\"text\":\"ไม่ประสงค์จะตอบ\",\"points\":0,\"danger\":false}]},{\"text\":\"ใน 12 เดือนที่ผ่านมา มีการด่าทอ ข่มขู่ หรือทำลายข้าวของในบ้านของท่าน\",\"choices\":[{\"text\":\"ไม่มี\",\"points\":0,\"danger\":false},{\"text\":\"มี หนึ่งหรือสองครั้ง\",\"points\":0,\"danger\":false},{\"text\":\"มี หลายครั้ง\",\"points\":0,\"danger\":false},{\"text\":\"ไม่ประสงค์จะตอบ\",\"points\":0,\"danger\":false}]},{\"text\":\"ใน 12 เดือนที่ผ่านมา มีการทำร้ายร่างกายกันในบ้านของท่าน\",\"choices\":[{\"text\":\"ไม่มี\",\"points\":0,\"danger\":false},{\"text\":\"มี หนึ่งหรือสองครั้ง\",\"points\":0,\"danger\":false},{\"text\":\"มี หลายครั้ง\",\"points\":0,\"danger\":false},{\"text\":\"ไม่ประสงค์จะตอบ\",\"points\":0,\"danger\":false}]},{\"text\":\"ถ้ามีคนในครอบครัวถูกทำร้าย ท่านอยากให้ช่วยเรื่องใดก่อน\",\"choices\":[{\"text\":\"ที่พักที่ปลอดภัย\",\"points\":0,\"danger\":false},{\"text\":\"คนรับฟังและให้คำปรึกษา\",\"points\":0,\"danger\":false},{\"text\":\"ความช่วยเหลือทางกฎหมาย\",\"points\":0,\"danger\":false},{\"text\":\"ช่วยผู้ใช้ความรุนแรงให้เลิกเหล้าหรือปรับพฤติกรรม\",\"points\":0,\"danger\":false},{\"text\":\"ไม่ประสงค์จะตอบ\",\"points\":0,\"danger\":false}]}]" }
                });

            migrationBuilder.CreateIndex(
                name: "ix_training_events_public_link",
                table: "training_events",
                column: "public_link",
                unique: true,
                filter: "public_link is not null");

            migrationBuilder.CreateIndex(
                name: "ix_attendance_event_id_session",
                table: "attendance",
                columns: new[] { "event_id", "session" });

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
                name: "ix_door_links_code_hash",
                table: "door_links",
                column: "code_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_door_links_open",
                table: "door_links",
                column: "event_id",
                unique: true,
                filter: "closed_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_enrolments_code",
                table: "enrolments",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_enrolments_contacts",
                table: "enrolments",
                column: "event_id",
                filter: "phone is not null or email is not null");

            migrationBuilder.CreateIndex(
                name: "ix_enrolments_event_id_name_key",
                table: "enrolments",
                columns: new[] { "event_id", "name_key" });

            migrationBuilder.CreateIndex(
                name: "ix_enrolments_event_id_no",
                table: "enrolments",
                columns: new[] { "event_id", "no" },
                unique: true);

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
                name: "ix_event_tests_course_version",
                table: "event_tests",
                columns: new[] { "course", "version" });

            migrationBuilder.CreateIndex(
                name: "ix_family_forms_day",
                table: "family_forms",
                column: "day");

            migrationBuilder.CreateIndex(
                name: "ix_family_forms_fiscal_year_day_id",
                table: "family_forms",
                columns: new[] { "fiscal_year", "day", "id" },
                descending: new[] { false, true, false });

            migrationBuilder.CreateIndex(
                name: "ix_family_forms_kind_template_version",
                table: "family_forms",
                columns: new[] { "kind", "template_version" });

            migrationBuilder.CreateIndex(
                name: "ix_files_not_kept",
                schema: "platform",
                table: "files",
                column: "stored_at",
                filter: "state <> 'Kept'");

            migrationBuilder.CreateIndex(
                name: "ix_good_deeds_enrolment_id",
                table: "good_deeds",
                column: "enrolment_id");

            migrationBuilder.CreateIndex(
                name: "ix_good_deeds_event_id_on_id",
                table: "good_deeds",
                columns: new[] { "event_id", "on", "id" },
                descending: new[] { false, true, true });

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

            migrationBuilder.CreateIndex(
                name: "ix_staff_division_name_key",
                table: "staff",
                columns: new[] { "division", "name_key" });

            migrationBuilder.CreateIndex(
                name: "ix_surveys_given_enrolment_id",
                table: "surveys_given",
                column: "enrolment_id");

            migrationBuilder.CreateIndex(
                name: "ix_test_answers_enrolment_id_kind",
                table: "test_answers",
                columns: new[] { "enrolment_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_test_answers_event_id_kind",
                table: "test_answers",
                columns: new[] { "event_id", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_walk_in_entries_enrolment_id",
                table: "walk_in_entries",
                column: "enrolment_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "attendance");

            migrationBuilder.DropTable(
                name: "certificate_numbers");

            migrationBuilder.DropTable(
                name: "certificate_orders");

            migrationBuilder.DropTable(
                name: "certificate_terms");

            migrationBuilder.DropTable(
                name: "certificates");

            migrationBuilder.DropTable(
                name: "course_surveys");

            migrationBuilder.DropTable(
                name: "door_links");

            migrationBuilder.DropTable(
                name: "event_photos");

            migrationBuilder.DropTable(
                name: "event_reports");

            migrationBuilder.DropTable(
                name: "event_tests");

            migrationBuilder.DropTable(
                name: "family_forms");

            migrationBuilder.DropTable(
                name: "file_chunks",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "follow_up_letters");

            migrationBuilder.DropTable(
                name: "good_deeds");

            migrationBuilder.DropTable(
                name: "letters",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "measurements");

            migrationBuilder.DropTable(
                name: "nominations");

            migrationBuilder.DropTable(
                name: "signers");

            migrationBuilder.DropTable(
                name: "survey_answers");

            migrationBuilder.DropTable(
                name: "surveys_given");

            migrationBuilder.DropTable(
                name: "test_answers");

            migrationBuilder.DropTable(
                name: "walk_in_entries");

            migrationBuilder.DropTable(
                name: "course_tests");

            migrationBuilder.DropTable(
                name: "family_templates");

            migrationBuilder.DropTable(
                name: "files",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "award_rounds");

            migrationBuilder.DropTable(
                name: "enrolments");

            migrationBuilder.DropTable(
                name: "staff");

            migrationBuilder.DropIndex(
                name: "ix_training_events_public_link",
                table: "training_events");

            migrationBuilder.DropColumn(
                name: "public_link",
                table: "training_events");

            migrationBuilder.DropColumn(
                name: "takes_public",
                table: "training_events");

            migrationBuilder.DropColumn(
                name: "follow_up_weeks",
                table: "courses");
        }
    }
}
