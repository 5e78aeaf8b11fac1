using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace ComplaintService.Data.Migrations
{
    /// <inheritdoc />
    public partial class Complaints : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,");

            migrationBuilder.CreateTable(
                name: "bulk_jobs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    action = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    division = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    new_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ordered_by_id = table.Column<string>(type: "text", nullable: false),
                    ordered_by = table.Column<string>(type: "text", nullable: false),
                    roles = table.Column<List<string>>(type: "text[]", nullable: false),
                    actor_division = table.Column<string>(type: "text", nullable: true),
                    ordered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    total = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bulk_jobs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "categories",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    thai = table.Column<string>(type: "text", nullable: false),
                    english = table.Column<string>(type: "text", nullable: false),
                    division = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    position = table.Column<int>(type: "integer", nullable: false),
                    is_offered = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_categories", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "colleagues",
                columns: table => new
                {
                    subject = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    division = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    roles = table.Column<List<string>>(type: "text[]", nullable: false),
                    last_seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_colleagues", x => x.subject);
                });

            migrationBuilder.CreateTable(
                name: "complaints",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    tracking_code = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false),
                    category = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    subject = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    details = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    public_title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    followers = table.Column<int>(type: "integer", nullable: false),
                    happened_on = table.Column<DateOnly>(type: "date", nullable: true),
                    village = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true),
                    latitude = table.Column<double>(type: "double precision", nullable: true),
                    longitude = table.Column<double>(type: "double precision", nullable: true),
                    project_code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    channel = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    status = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    first_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    waiting_since = table.Column<DateOnly>(type: "date", nullable: true),
                    division = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    officer = table.Column<string>(type: "text", nullable: true),
                    acknowledged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    first_answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    outcome = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    answer = table.Column<string>(type: "text", nullable: true),
                    root_cause = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    prevention = table.Column<string>(type: "text", nullable: true),
                    risk_code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    merged_into_id = table.Column<Guid>(type: "uuid", nullable: true),
                    score = table.Column<int>(type: "integer", nullable: true),
                    @fixed = table.Column<bool>(name: "fixed", type: "boolean", nullable: true),
                    comment = table.Column<string>(type: "text", nullable: true),
                    rated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reopenings = table.Column<int>(type: "integer", nullable: false),
                    overdue_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    has_contact = table.Column<bool>(type: "boolean", nullable: false),
                    contact_erased_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    entries = table.Column<int>(type: "integer", nullable: false),
                    document = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    is_anonymous_letter = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_complaints", x => x.id);
                    table.ForeignKey(
                        name: "fk_complaints_complaints_merged_into_id",
                        column: x => x.merged_into_id,
                        principalTable: "complaints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "days_rules",
                columns: table => new
                {
                    category = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    days = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_days_rules", x => new { x.category, x.from });
                });

            migrationBuilder.CreateTable(
                name: "escalation_rules",
                columns: table => new
                {
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    reminder_days = table.Column<int>(type: "integer", nullable: false),
                    clerk_days = table.Column<int>(type: "integer", nullable: false),
                    executive_days = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_escalation_rules", x => x.from);
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
                name: "holidays",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_holidays", x => x.day);
                });

            migrationBuilder.CreateTable(
                name: "intake_counts",
                columns: table => new
                {
                    address = table.Column<byte[]>(type: "bytea", nullable: false),
                    begins_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_intake_counts", x => new { x.address, x.begins_at });
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
                name: "missed_guesses",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    address = table.Column<byte[]>(type: "bytea", maxLength: 16, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_missed_guesses", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "notice_addresses",
                columns: table => new
                {
                    recipient = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice_addresses", x => x.recipient);
                });

            migrationBuilder.CreateTable(
                name: "plan_projects",
                columns: table => new
                {
                    series_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    divisions = table.Column<List<string>>(type: "text[]", nullable: false),
                    fiscal_years = table.Column<List<int>>(type: "integer[]", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_projects", x => new { x.series_id, x.code });
                });

            migrationBuilder.CreateTable(
                name: "retention_rules",
                columns: table => new
                {
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    days = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_retention_rules", x => x.from);
                });

            migrationBuilder.CreateTable(
                name: "used_tickets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_used_tickets", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "usual_answers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    use = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_usual_answers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "villages",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_villages", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "bulk_items",
                columns: table => new
                {
                    job_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    complaint_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    thai = table.Column<string>(type: "text", nullable: true),
                    english = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bulk_items", x => new { x.job_id, x.no });
                    table.ForeignKey(
                        name: "fk_bulk_items_bulk_jobs_job_id",
                        column: x => x.job_id,
                        principalTable: "bulk_jobs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "complaint_contacts",
                columns: table => new
                {
                    complaint_id = table.Column<Guid>(type: "uuid", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: true),
                    erased_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_complaint_contacts", x => x.complaint_id);
                    table.ForeignKey(
                        name: "fk_complaint_contacts_complaints_complaint_id",
                        column: x => x.complaint_id,
                        principalTable: "complaints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "complaint_notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    complaint_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    division = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_complaint_notices", x => x.id);
                    table.ForeignKey(
                        name: "fk_complaint_notices_complaints_complaint_id",
                        column: x => x.complaint_id,
                        principalTable: "complaints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "complaint_updates",
                columns: table => new
                {
                    complaint_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    is_visible = table.Column<bool>(type: "boolean", nullable: false),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    division = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    actor_id = table.Column<string>(type: "text", nullable: false),
                    actor_name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_complaint_updates", x => new { x.complaint_id, x.no });
                    table.ForeignKey(
                        name: "fk_complaint_updates_complaints_complaint_id",
                        column: x => x.complaint_id,
                        principalTable: "complaints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "follows",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tracking_code = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false),
                    complaint_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_follows", x => x.id);
                    table.ForeignKey(
                        name: "fk_follows_complaints_complaint_id",
                        column: x => x.complaint_id,
                        principalTable: "complaints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "complaint_attachments",
                columns: table => new
                {
                    complaint_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    update_no = table.Column<int>(type: "integer", nullable: false),
                    thumbnail_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_visible = table.Column<bool>(type: "boolean", nullable: false),
                    from_complainant = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_complaint_attachments", x => new { x.complaint_id, x.file_id });
                    table.ForeignKey(
                        name: "fk_complaint_attachments_complaints_complaint_id",
                        column: x => x.complaint_id,
                        principalTable: "complaints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_complaint_attachments_stored_file_file_id",
                        column: x => x.file_id,
                        principalSchema: "platform",
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_complaint_attachments_stored_file_thumbnail_id",
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

            migrationBuilder.InsertData(
                table: "categories",
                columns: new[] { "code", "division", "english", "is_offered", "position", "thai" },
                values: new object[,]
                {
                    { "nuisance", "SP", "Waste, smell, noise", true, 4, "ขยะ กลิ่น เสียง" },
                    { "other", null, "Something else", true, 8, "เรื่องอื่น" },
                    { "road", "PW", "Roads, pavements, bridges", true, 1, "ถนน ทางเท้า สะพาน" },
                    { "service", "SP", "Service by our staff", true, 6, "การให้บริการของเจ้าหน้าที่" },
                    { "street-light", "PW", "Street lights", true, 2, "ไฟฟ้าสาธารณะ" },
                    { "tax", "FIN", "Taxes and fees", true, 7, "ภาษี ค่าธรรมเนียม" },
                    { "water", "PW", "Water supply and sources", true, 3, "น้ำประปา แหล่งน้ำ" },
                    { "welfare", "SW", "Welfare and allowances", true, 5, "สวัสดิการ เบี้ยยังชีพ" }
                });

            migrationBuilder.InsertData(
                table: "days_rules",
                columns: new[] { "category", "from", "days" },
                values: new object[] { "*", new DateOnly(2022, 10, 1), 15 });

            migrationBuilder.InsertData(
                table: "escalation_rules",
                columns: new[] { "from", "clerk_days", "executive_days", "reminder_days" },
                values: new object[] { new DateOnly(2022, 10, 1), 3, 7, 3 });

            migrationBuilder.InsertData(
                table: "holidays",
                columns: new[] { "day", "name" },
                values: new object[,]
                {
                    { new DateOnly(2026, 1, 1), "วันขึ้นปีใหม่" },
                    { new DateOnly(2026, 4, 6), "วันจักรี" },
                    { new DateOnly(2026, 4, 13), "วันสงกรานต์" },
                    { new DateOnly(2026, 4, 14), "วันสงกรานต์" },
                    { new DateOnly(2026, 4, 15), "วันสงกรานต์" },
                    { new DateOnly(2026, 5, 4), "วันฉัตรมงคล" },
                    { new DateOnly(2026, 6, 3), "วันเฉลิมพระชนมพรรษาสมเด็จพระนางเจ้าฯ พระบรมราชินี" },
                    { new DateOnly(2026, 7, 28), "วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระเจ้าอยู่หัว" },
                    { new DateOnly(2026, 8, 12), "วันแม่แห่งชาติ" },
                    { new DateOnly(2026, 10, 13), "วันนวมินทรมหาราช" },
                    { new DateOnly(2026, 10, 23), "วันปิยมหาราช" },
                    { new DateOnly(2026, 12, 5), "วันพ่อแห่งชาติ" },
                    { new DateOnly(2026, 12, 10), "วันรัฐธรรมนูญ" },
                    { new DateOnly(2026, 12, 31), "วันสิ้นปี" },
                    { new DateOnly(2027, 1, 1), "วันขึ้นปีใหม่" },
                    { new DateOnly(2027, 4, 6), "วันจักรี" },
                    { new DateOnly(2027, 4, 13), "วันสงกรานต์" },
                    { new DateOnly(2027, 4, 14), "วันสงกรานต์" },
                    { new DateOnly(2027, 4, 15), "วันสงกรานต์" },
                    { new DateOnly(2027, 5, 4), "วันฉัตรมงคล" },
                    { new DateOnly(2027, 6, 3), "วันเฉลิมพระชนมพรรษาสมเด็จพระนางเจ้าฯ พระบรมราชินี" },
                    { new DateOnly(2027, 7, 28), "วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระเจ้าอยู่หัว" },
                    { new DateOnly(2027, 8, 12), "วันแม่แห่งชาติ" },
                    { new DateOnly(2027, 10, 13), "วันนวมินทรมหาราช" },
                    { new DateOnly(2027, 10, 23), "วันปิยมหาราช" },
                    { new DateOnly(2027, 12, 5), "วันพ่อแห่งชาติ" },
                    { new DateOnly(2027, 12, 10), "วันรัฐธรรมนูญ" },
                    { new DateOnly(2027, 12, 31), "วันสิ้นปี" },
                    { new DateOnly(2028, 1, 1), "วันขึ้นปีใหม่" },
                    { new DateOnly(2028, 4, 6), "วันจักรี" },
                    { new DateOnly(2028, 4, 13), "วันสงกรานต์" },
                    { new DateOnly(2028, 4, 14), "วันสงกรานต์" },
                    { new DateOnly(2028, 4, 15), "วันสงกรานต์" },
                    { new DateOnly(2028, 5, 4), "วันฉัตรมงคล" },
                    { new DateOnly(2028, 6, 3), "วันเฉลิมพระชนมพรรษาสมเด็จพระนางเจ้าฯ พระบรมราชินี" },
                    { new DateOnly(2028, 7, 28), "วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระเจ้าอยู่หัว" },
                    { new DateOnly(2028, 8, 12), "วันแม่แห่งชาติ" },
                    { new DateOnly(2028, 10, 13), "วันนวมินทรมหาราช" },
                    { new DateOnly(2028, 10, 23), "วันปิยมหาราช" },
                    { new DateOnly(2028, 12, 5), "วันพ่อแห่งชาติ" },
                    { new DateOnly(2028, 12, 10), "วันรัฐธรรมนูญ" },
                    { new DateOnly(2028, 12, 31), "วันสิ้นปี" }
                });

            migrationBuilder.InsertData(
                table: "retention_rules",
                columns: new[] { "from", "days" },
                values: new object[] { new DateOnly(2022, 10, 1), 90 });

            migrationBuilder.InsertData(
                table: "usual_answers",
                columns: new[] { "id", "name", "text", "use" },
                values: new object[,]
                {
                    { new Guid("00000001-0000-0000-0000-000000000000"), "นัดเข้าตรวจสอบ", "เราได้รับเรื่องที่ {number} แล้ว เจ้าหน้าที่จะเข้าตรวจสอบพื้นที่ภายใน 3 วันทำการ และจะแจ้งผลให้ทราบไม่เกินวันที่ {due}", "Message" },
                    { new Guid("00000002-0000-0000-0000-000000000000"), "อยู่ระหว่างจัดซื้อวัสดุ", "เจ้าหน้าที่ตรวจสอบแล้ว อยู่ระหว่างจัดซื้อวัสดุเพื่อซ่อมแซม เราจะแจ้งวันที่เข้าดำเนินการให้ทราบอีกครั้ง", "Message" },
                    { new Guid("00000003-0000-0000-0000-000000000000"), "ขอจุดที่เกิดเหตุ", "ขอทราบจุดที่เกิดเหตุให้ชัดเจนขึ้น เช่น ชื่อถนน บ้านเลขที่ใกล้เคียง หรือเลขเสาไฟฟ้า เพื่อให้เจ้าหน้าที่เข้าตรวจสอบได้ถูกจุด", "Question" },
                    { new Guid("00000004-0000-0000-0000-000000000000"), "ขอภาพถ่าย", "ขอภาพถ่ายจุดที่เกิดเหตุ ท่านแนบภาพได้ในหน้าติดตามเรื่องนี้", "Question" },
                    { new Guid("00000005-0000-0000-0000-000000000000"), "รอจัดซื้อจัดจ้าง", "ต้องจัดซื้อจัดจ้างตามระเบียบก่อนดำเนินการ จึงใช้เวลาเกินกว่าที่แจ้งไว้เดิม", "Extension" },
                    { new Guid("00000006-0000-0000-0000-000000000000"), "รอหน่วยงานอื่น", "อยู่ในความรับผิดชอบร่วมกับหน่วยงานอื่น เราประสานงานแล้วและรอผลการตรวจสอบ", "Extension" },
                    { new Guid("00000007-0000-0000-0000-000000000000"), "ซ่อมแซมเรียบร้อย", "เจ้าหน้าที่เข้าดำเนินการซ่อมแซมและตรวจสอบแล้ว ใช้งานได้ตามปกติ ถ้าพบปัญหาเดิมอีก ท่านขอให้เราดำเนินการต่อได้ภายใน 30 วัน", "Resolution" },
                    { new Guid("00000008-0000-0000-0000-000000000000"), "ส่งต่อหน่วยงานที่รับผิดชอบ", "เรื่องนี้อยู่ในอำนาจของหน่วยงานอื่น เราส่งเรื่องต่อพร้อมรายละเอียดของท่านแล้ว โดยไม่ได้ส่งข้อมูลติดต่อของท่านไปด้วย", "Resolution" },
                    { new Guid("00000009-0000-0000-0000-000000000000"), "ข้อมูลไม่เพียงพอ", "เราขอข้อมูลเพิ่มเติมแล้วแต่ยังไม่ได้รับ จึงไม่สามารถตรวจสอบต่อได้ ท่านแจ้งเป็นเรื่องใหม่พร้อมรายละเอียดได้ทุกเมื่อ", "Rejection" },
                    { new Guid("0000000a-0000-0000-0000-000000000000"), "ไม่อยู่ในอำนาจหน้าที่", "เรื่องนี้ไม่อยู่ในอำนาจหน้าที่ขององค์การบริหารส่วนตำบล ท่านแจ้งหน่วยงานที่รับผิดชอบได้โดยตรง หรือแจ้งศูนย์ดำรงธรรม โทร. 1567", "Rejection" }
                });

            migrationBuilder.InsertData(
                table: "villages",
                columns: new[] { "code", "name", "position" },
                values: new object[,]
                {
                    { "1", "หมู่ที่ 1", 1 },
                    { "2", "หมู่ที่ 2", 2 },
                    { "3", "หมู่ที่ 3", 3 },
                    { "4", "หมู่ที่ 4", 4 },
                    { "5", "หมู่ที่ 5", 5 },
                    { "6", "หมู่ที่ 6", 6 },
                    { "7", "หมู่ที่ 7", 7 },
                    { "8", "หมู่ที่ 8", 8 },
                    { "9", "หมู่ที่ 9", 9 }
                });

            migrationBuilder.CreateIndex(
                name: "ix_bulk_items_waiting",
                table: "bulk_items",
                columns: new[] { "job_id", "no" },
                filter: "state = 'Waiting'");

            migrationBuilder.CreateIndex(
                name: "ix_complaint_attachments_file_id",
                table: "complaint_attachments",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_complaint_attachments_thumbnail_id",
                table: "complaint_attachments",
                column: "thumbnail_id");

            migrationBuilder.CreateIndex(
                name: "ix_complaint_notices_at",
                table: "complaint_notices",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_complaint_notices_complaint_id_kind_due_on",
                table: "complaint_notices",
                columns: new[] { "complaint_id", "kind", "due_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_complaints_causes",
                table: "complaints",
                column: "closed_at",
                filter: "root_cause is not null");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_division",
                table: "complaints",
                columns: new[] { "division", "due_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_complaints_due",
                table: "complaints",
                columns: new[] { "due_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_complaints_fiscal_year_changed_at",
                table: "complaints",
                columns: new[] { "fiscal_year", "changed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_complaints_merged_into_id",
                table: "complaints",
                column: "merged_into_id");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_number",
                table: "complaints",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_complaints_open",
                table: "complaints",
                columns: new[] { "due_on", "id" },
                filter: "answered_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_open_division",
                table: "complaints",
                columns: new[] { "division", "due_on", "id" },
                filter: "answered_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_open_officer",
                table: "complaints",
                columns: new[] { "officer", "due_on", "id" },
                filter: "answered_at is null and officer is not null");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_open_status",
                table: "complaints",
                columns: new[] { "status", "due_on", "id" },
                filter: "answered_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_similar",
                table: "complaints",
                columns: new[] { "category", "village", "received_at" },
                filter: "answered_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_statistics",
                table: "complaints",
                columns: new[] { "fiscal_year", "received_at" })
                .Annotation("Npgsql:IndexInclude", new[] { "category", "division", "village", "channel", "status", "first_answered_at", "answered_at", "closed_at", "first_due_on", "due_on", "outcome", "merged_into_id", "score", "reopenings" });

            migrationBuilder.CreateIndex(
                name: "ix_complaints_tracking_code",
                table: "complaints",
                column: "tracking_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_complaints_words",
                table: "complaints",
                columns: new[] { "subject", "details" })
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops", "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_files_not_kept",
                schema: "platform",
                table: "files",
                column: "stored_at",
                filter: "state <> 'Kept'");

            migrationBuilder.CreateIndex(
                name: "ix_follows_complaint_id",
                table: "follows",
                column: "complaint_id");

            migrationBuilder.CreateIndex(
                name: "ix_follows_tracking_code",
                table: "follows",
                column: "tracking_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_letters_waiting",
                schema: "platform",
                table: "letters",
                column: "next_at",
                filter: "next_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_missed_guesses_address_at",
                table: "missed_guesses",
                columns: new[] { "address", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_missed_guesses_at",
                table: "missed_guesses",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_used_tickets_at",
                table: "used_tickets",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_usual_answers_use_name",
                table: "usual_answers",
                columns: new[] { "use", "name" },
                unique: true);

            migrationBuilder.AddComplaintRules();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bulk_items");

            migrationBuilder.DropTable(
                name: "categories");

            migrationBuilder.DropTable(
                name: "colleagues");

            migrationBuilder.DropTable(
                name: "complaint_attachments");

            migrationBuilder.DropTable(
                name: "complaint_contacts");

            migrationBuilder.DropTable(
                name: "complaint_notices");

            migrationBuilder.DropTable(
                name: "complaint_updates");

            migrationBuilder.DropTable(
                name: "days_rules");

            migrationBuilder.DropTable(
                name: "escalation_rules");

            migrationBuilder.DropTable(
                name: "file_chunks",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "follows");

            migrationBuilder.DropTable(
                name: "holidays");

            migrationBuilder.DropTable(
                name: "intake_counts");

            migrationBuilder.DropTable(
                name: "letters",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "missed_guesses");

            migrationBuilder.DropTable(
                name: "notice_addresses");

            migrationBuilder.DropTable(
                name: "plan_projects");

            migrationBuilder.DropTable(
                name: "retention_rules");

            migrationBuilder.DropTable(
                name: "used_tickets");

            migrationBuilder.DropTable(
                name: "usual_answers");

            migrationBuilder.DropTable(
                name: "villages");

            migrationBuilder.DropTable(
                name: "bulk_jobs");

            migrationBuilder.DropTable(
                name: "files",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "complaints");

            migrationBuilder.AlterDatabase()
                .OldAnnotation("Npgsql:PostgresExtension:pg_trgm", ",,");
        }
    }
}
