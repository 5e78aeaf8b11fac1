using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RiskService.Data.Migrations
{
    /// <inheritdoc />
    public partial class Risks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,");

            migrationBuilder.CreateTable(
                name: "audit_plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    capacity_days = table.Column<int>(type: "integer", nullable: false),
                    note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    engagements = table.Column<string>(type: "jsonb", nullable: false),
                    amended_for = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    submitted_by_id = table.Column<string>(type: "text", nullable: true),
                    submitted_by = table.Column<string>(type: "text", nullable: true),
                    returned_for = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    returned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_plans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_plans_approved",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    capacity_days = table.Column<int>(type: "integer", nullable: false),
                    note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    engagements = table.Column<string>(type: "jsonb", nullable: false),
                    amended_for = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    submitted_by = table.Column<string>(type: "text", nullable: false),
                    approved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    approved_on = table.Column<DateOnly>(type: "date", nullable: false),
                    approved_by = table.Column<string>(type: "text", nullable: false),
                    timing = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_plans_approved", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_scoring_criteria",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    weights = table.Column<string>(type: "jsonb", nullable: false),
                    money_ends = table.Column<string>(type: "jsonb", nullable: false),
                    year_ends = table.Column<string>(type: "jsonb", nullable: false),
                    set_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    set_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_scoring_criteria", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_units",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    process = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    last_audited_on = table.Column<DateOnly>(type: "date", nullable: true),
                    scored_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    retired_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_units", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "complaint_facts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    category = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    division = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    project_code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    counts = table.Column<bool>(type: "boolean", nullable: false),
                    as_of = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_complaint_facts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "control_forms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    owner = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    state = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    content = table.Column<string>(type: "jsonb", nullable: false),
                    writers = table.Column<string>(type: "jsonb", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    submitted_by = table.Column<string>(type: "text", nullable: true),
                    signed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    signed_by = table.Column<string>(type: "text", nullable: true),
                    reviewed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reopenings = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_control_forms", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "corruption_facts",
                columns: table => new
                {
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    up_to_half = table.Column<int>(type: "integer", nullable: false),
                    done = table.Column<int>(type: "integer", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_corruption_facts", x => x.fiscal_year);
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
                name: "gift_policies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    text = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    announced_by = table.Column<string>(type: "text", nullable: false),
                    announced_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gift_policies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "gift_rules",
                columns: table => new
                {
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    above = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    report_days = table.Column<int>(type: "integer", nullable: false),
                    legal_basis = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gift_rules", x => x.from);
                });

            migrationBuilder.CreateTable(
                name: "gifts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    division = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    recorded_by_id = table.Column<string>(type: "text", nullable: false),
                    recorded_by_name = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_of_executive = table.Column<bool>(type: "boolean", nullable: false),
                    offered_to = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    giver_type = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    giver = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    what = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    value = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    occasion = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    outcome = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    done_with = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    report_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reported_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decision = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    authority = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    letter = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    decision_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decided_by_name = table.Column<string>(type: "text", nullable: true),
                    corrections = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gifts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "improvements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    unit = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    mission = table.Column<string>(type: "text", nullable: false),
                    objective = table.Column<string>(type: "text", nullable: false),
                    risk = table.Column<string>(type: "text", nullable: false),
                    existing_control = table.Column<string>(type: "text", nullable: false),
                    remaining_risk = table.Column<string>(type: "text", nullable: false),
                    action = table.Column<string>(type: "text", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    owner = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    state = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    done_by_id = table.Column<string>(type: "text", nullable: true),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    confirmed_by = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_improvements", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "interest_declarations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    declarer_id = table.Column<string>(type: "text", nullable: false),
                    declarer_name = table.Column<string>(type: "text", nullable: false),
                    division = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    position = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    handed_in_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false),
                    is_current = table.Column<bool>(type: "boolean", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_interest_declarations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "interest_matches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    requested_by = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    lines = table.Column<int>(type: "integer", nullable: false),
                    declarations = table.Column<int>(type: "integer", nullable: false),
                    hits = table.Column<int>(type: "integer", nullable: false),
                    kept_until = table.Column<DateOnly>(type: "date", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_interest_matches", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "interest_retention",
                columns: table => new
                {
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    years = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_interest_retention", x => x.from);
                });

            migrationBuilder.CreateTable(
                name: "measurements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    indicator = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
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
                name: "money_facts",
                columns: table => new
                {
                    project_code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    remaining = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_money_facts", x => new { x.fiscal_year, x.project_code });
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
                    budgets = table.Column<string>(type: "jsonb", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_projects", x => new { x.series_id, x.code });
                });

            migrationBuilder.CreateTable(
                name: "policy_acknowledgements",
                columns: table => new
                {
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    actor_id = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    division = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_policy_acknowledgements", x => new { x.fiscal_year, x.edition, x.actor_id });
                });

            migrationBuilder.CreateTable(
                name: "registers",
                columns: table => new
                {
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    opened_by = table.Column<string>(type: "text", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    parts = table.Column<string>(type: "jsonb", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    approval = table.Column<string>(type: "jsonb", nullable: true),
                    voided = table.Column<string>(type: "jsonb", nullable: true),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    channels = table.Column<string>(type: "jsonb", nullable: false),
                    published = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registers", x => x.fiscal_year);
                });

            migrationBuilder.CreateTable(
                name: "risk_settings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_year = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    scales = table.Column<string>(type: "jsonb", nullable: false),
                    set_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    set_by = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_settings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "signal_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    terms = table.Column<string>(type: "jsonb", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    set_by = table.Column<string>(type: "text", nullable: false),
                    set_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signal_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "staff_counts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    division = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    staff = table.Column<int>(type: "integer", nullable: false),
                    on_paper = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_counts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_facts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_training_facts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_engagements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    planned_id = table.Column<Guid>(type: "uuid", nullable: true),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    process = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    type = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    objective = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    scope = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    planned_days = table.Column<int>(type: "integer", nullable: false),
                    outside_plan_for = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    status = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    started_on = table.Column<DateOnly>(type: "date", nullable: true),
                    fieldwork_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reported_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    report_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    programme = table.Column<string>(type: "jsonb", nullable: false),
                    days = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_engagements", x => x.id);
                    table.ForeignKey(
                        name: "fk_audit_engagements_audit_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "audit_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "audit_unit_scores",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    is_current = table.Column<bool>(type: "boolean", nullable: false),
                    total = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    factors = table.Column<string>(type: "jsonb", nullable: false),
                    scored_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    scored_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_unit_scores", x => x.id);
                    table.ForeignKey(
                        name: "fk_audit_unit_scores_audit_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "audit_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "form_snapshots",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    form_id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    paper = table.Column<string>(type: "text", nullable: false),
                    digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    signed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    signed_by = table.Column<string>(type: "text", nullable: false),
                    is_late = table.Column<bool>(type: "boolean", nullable: false),
                    voided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    voided_by = table.Column<string>(type: "text", nullable: true),
                    voided_for = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_form_snapshots", x => x.id);
                    table.ForeignKey(
                        name: "fk_form_snapshots_control_forms_form_id",
                        column: x => x.form_id,
                        principalTable: "control_forms",
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
                name: "gift_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    gift_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gift_files", x => x.id);
                    table.ForeignKey(
                        name: "fk_gift_files_files_file_id",
                        column: x => x.file_id,
                        principalSchema: "platform",
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_gift_files_gifts_gift_id",
                        column: x => x.gift_id,
                        principalTable: "gifts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "improvement_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    improvement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_improvement_notes", x => x.id);
                    table.ForeignKey(
                        name: "fk_improvement_notes_files_file_id",
                        column: x => x.file_id,
                        principalSchema: "platform",
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_improvement_notes_improvements_improvement_id",
                        column: x => x.improvement_id,
                        principalTable: "improvements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "interest_hits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    match_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    declaration_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nearness = table.Column<int>(type: "integer", nullable: false),
                    why = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    outcome = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    judged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_interest_hits", x => x.id);
                    table.ForeignKey(
                        name: "fk_interest_hits_interest_declarations_declaration_id",
                        column: x => x.declaration_id,
                        principalTable: "interest_declarations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_interest_hits_interest_matches_match_id",
                        column: x => x.match_id,
                        principalTable: "interest_matches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "risks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    division = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    content = table.Column<string>(type: "jsonb", nullable: false),
                    area = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    title = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    project_code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    inherent = table.Column<string>(type: "jsonb", nullable: true),
                    current = table.Column<string>(type: "jsonb", nullable: false),
                    residual = table.Column<string>(type: "jsonb", nullable: true),
                    control_effectiveness = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    raised = table.Column<int>(type: "integer", nullable: false),
                    likelihood = table.Column<int>(type: "integer", nullable: false),
                    impact = table.Column<int>(type: "integer", nullable: false),
                    score = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    settings_id = table.Column<Guid>(type: "uuid", nullable: false),
                    assessments = table.Column<int>(type: "integer", nullable: false),
                    assessed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    assessed_by_id = table.Column<string>(type: "text", nullable: false),
                    treatment = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    treatment_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    acceptance = table.Column<string>(type: "jsonb", nullable: true),
                    previous_id = table.Column<Guid>(type: "uuid", nullable: true),
                    starter_key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_for = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risks", x => x.id);
                    table.ForeignKey(
                        name: "fk_risks_risks_previous_id",
                        column: x => x.previous_id,
                        principalTable: "risks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_risks_settings_settings_id",
                        column: x => x.settings_id,
                        principalTable: "risk_settings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "audit_findings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: true),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    words = table.Column<string>(type: "jsonb", nullable: false),
                    severity = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    risk_code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    status = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    answer = table.Column<string>(type: "jsonb", nullable: true),
                    follow_ups = table.Column<string>(type: "jsonb", nullable: false),
                    closures = table.Column<string>(type: "jsonb", nullable: false),
                    reopenings = table.Column<string>(type: "jsonb", nullable: false),
                    is_implemented = table.Column<bool>(type: "boolean", nullable: false),
                    next_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_findings", x => x.id);
                    table.ForeignKey(
                        name: "fk_audit_findings_engagements_engagement_id",
                        column: x => x.engagement_id,
                        principalTable: "audit_engagements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "audit_working_papers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    added_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_working_papers", x => x.id);
                    table.ForeignKey(
                        name: "fk_audit_working_papers_audit_engagements_engagement_id",
                        column: x => x.engagement_id,
                        principalTable: "audit_engagements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_audit_working_papers_files_file_id",
                        column: x => x.file_id,
                        principalSchema: "platform",
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "control_checks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    risk_id = table.Column<Guid>(type: "uuid", nullable: false),
                    control = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    every_months = table.Column<int>(type: "integer", nullable: true),
                    next_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    tester = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    tests = table.Column<int>(type: "integer", nullable: false),
                    last_result = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    tested_on = table.Column<DateOnly>(type: "date", nullable: true),
                    evidence_until = table.Column<DateOnly>(type: "date", nullable: true),
                    failing = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true),
                    failing_since = table.Column<DateOnly>(type: "date", nullable: true),
                    removed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_control_checks", x => x.id);
                    table.ForeignKey(
                        name: "fk_control_checks_risks_risk_id",
                        column: x => x.risk_id,
                        principalTable: "risks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "control_tests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    control_id = table.Column<Guid>(type: "uuid", nullable: false),
                    risk_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    control = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    result = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    seen = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    tested_on = table.Column<DateOnly>(type: "date", nullable: false),
                    evidence = table.Column<string>(type: "jsonb", nullable: false),
                    independent = table.Column<bool>(type: "boolean", nullable: false),
                    own_control = table.Column<bool>(type: "boolean", nullable: false),
                    by_id = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_control_tests", x => x.id);
                    table.ForeignKey(
                        name: "fk_control_tests_risks_risk_id",
                        column: x => x.risk_id,
                        principalTable: "risks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mitigations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    risk_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    measure = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    owner = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    set_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    project_code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    status = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    completed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    action_taken = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    dropped_for = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    evidence = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mitigations", x => x.id);
                    table.ForeignKey(
                        name: "fk_mitigations_risks_risk_id",
                        column: x => x.risk_id,
                        principalTable: "risks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "risk_assessments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    risk_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    inherent = table.Column<string>(type: "jsonb", nullable: true),
                    current = table.Column<string>(type: "jsonb", nullable: false),
                    residual = table.Column<string>(type: "jsonb", nullable: true),
                    raised = table.Column<int>(type: "integer", nullable: false),
                    control_effectiveness = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    controls = table.Column<string>(type: "jsonb", nullable: false),
                    settings_id = table.Column<Guid>(type: "uuid", nullable: false),
                    score = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    by_id = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    imported_by = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_assessments", x => x.id);
                    table.ForeignKey(
                        name: "fk_risk_assessments_risks_risk_id",
                        column: x => x.risk_id,
                        principalTable: "risks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_risk_assessments_settings_settings_id",
                        column: x => x.settings_id,
                        principalTable: "risk_settings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "risk_controls",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    risk_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    effectiveness = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_controls", x => x.id);
                    table.ForeignKey(
                        name: "fk_risk_controls_risks_risk_id",
                        column: x => x.risk_id,
                        principalTable: "risks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "signals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    cluster = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    division = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    category = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    project_code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    half = table.Column<int>(type: "integer", nullable: true),
                    count = table.Column<int>(type: "integer", nullable: true),
                    days = table.Column<int>(type: "integer", nullable: true),
                    baht = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    first_seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    still_so = table.Column<bool>(type: "boolean", nullable: false),
                    decision = table.Column<string>(type: "jsonb", nullable: true),
                    risk_id = table.Column<Guid>(type: "uuid", nullable: true),
                    quiet_until = table.Column<DateOnly>(type: "date", nullable: true),
                    decided_by_id = table.Column<string>(type: "text", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signals", x => x.id);
                    table.ForeignKey(
                        name: "fk_signals_risks_risk_id",
                        column: x => x.risk_id,
                        principalTable: "risks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "gift_rules",
                columns: new[] { "from", "above", "legal_basis", "report_days" },
                values: new object[] { new DateOnly(2020, 10, 1), 3000m, "ประกาศคณะกรรมการ ป.ป.ช. เรื่อง หลักเกณฑ์การรับทรัพย์สินหรือประโยชน์อื่นใดโดยธรรมจรรยาของเจ้าพนักงานของรัฐ (ให้นิติกรตรวจกับฉบับที่ใช้บังคับ)", 30 });

            migrationBuilder.InsertData(
                table: "interest_retention",
                columns: new[] { "from", "reason", "years" },
                values: new object[] { new DateOnly(2022, 10, 1), "เท่าระยะเวลาของแผนปฏิบัติการ 5 ปี เพื่อให้ตรวจสอบการจัดซื้อจัดจ้างในช่วงที่ดำรงตำแหน่งได้ หลังจากนั้นไม่มีเหตุต้องเก็บข้อมูลส่วนบุคคลไว้", 5 });

            migrationBuilder.CreateIndex(
                name: "ix_audit_engagements_fiscal_year_no",
                table: "audit_engagements",
                columns: new[] { "fiscal_year", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_engagements_fiscal_year_planned_id",
                table: "audit_engagements",
                columns: new[] { "fiscal_year", "planned_id" },
                unique: true,
                filter: "planned_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_audit_engagements_unit_id",
                table: "audit_engagements",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_findings_division_fiscal_year_issued_on_id",
                table: "audit_findings",
                columns: new[] { "division", "fiscal_year", "issued_on", "id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_audit_findings_engagement_id",
                table: "audit_findings",
                column: "engagement_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_findings_fiscal_year_issued_on_id",
                table: "audit_findings",
                columns: new[] { "fiscal_year", "issued_on", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_audit_findings_fiscal_year_no",
                table: "audit_findings",
                columns: new[] { "fiscal_year", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_findings_open",
                table: "audit_findings",
                columns: new[] { "next_due_on", "id" },
                filter: "status in ('Issued', 'Answered')");

            migrationBuilder.CreateIndex(
                name: "ix_audit_findings_open_of_division",
                table: "audit_findings",
                columns: new[] { "division", "next_due_on", "id" },
                filter: "status in ('Issued', 'Answered')");

            migrationBuilder.CreateIndex(
                name: "ix_audit_plans_fiscal_year",
                table: "audit_plans",
                column: "fiscal_year",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_plans_approved_fiscal_year_version",
                table: "audit_plans_approved",
                columns: new[] { "fiscal_year", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_scoring_criteria_fiscal_year_set_at",
                table: "audit_scoring_criteria",
                columns: new[] { "fiscal_year", "set_at" },
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_audit_unit_scores_ranking",
                table: "audit_unit_scores",
                columns: new[] { "fiscal_year", "total", "unit_id" },
                descending: new[] { false, true, false },
                filter: "is_current");

            migrationBuilder.CreateIndex(
                name: "ix_audit_unit_scores_unit_id_fiscal_year_scored_at",
                table: "audit_unit_scores",
                columns: new[] { "unit_id", "fiscal_year", "scored_at" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_units_division_id",
                table: "audit_units",
                columns: new[] { "division", "id" },
                filter: "retired_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_audit_working_papers_engagement_id_reference",
                table: "audit_working_papers",
                columns: new[] { "engagement_id", "reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_working_papers_file_id",
                table: "audit_working_papers",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_complaint_facts_as_of",
                table: "complaint_facts",
                column: "as_of");

            migrationBuilder.CreateIndex(
                name: "ix_complaint_facts_received_at",
                table: "complaint_facts",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "ix_control_checks_due",
                table: "control_checks",
                column: "next_due_on",
                filter: "next_due_on is not null");

            migrationBuilder.CreateIndex(
                name: "ix_control_checks_expiry",
                table: "control_checks",
                column: "evidence_until",
                filter: "failing is null and evidence_until is not null");

            migrationBuilder.CreateIndex(
                name: "ix_control_checks_risk_id",
                table: "control_checks",
                column: "risk_id");

            migrationBuilder.CreateIndex(
                name: "ix_control_forms_fiscal_year_owner_kind",
                table: "control_forms",
                columns: new[] { "fiscal_year", "owner", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_control_tests_control_id_no",
                table: "control_tests",
                columns: new[] { "control_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_control_tests_risk_id",
                table: "control_tests",
                column: "risk_id");

            migrationBuilder.CreateIndex(
                name: "ix_files_not_kept",
                schema: "platform",
                table: "files",
                column: "stored_at",
                filter: "state <> 'Kept'");

            migrationBuilder.CreateIndex(
                name: "ix_form_snapshots_form_id_version",
                table: "form_snapshots",
                columns: new[] { "form_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_gift_files_file_id",
                table: "gift_files",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_gift_files_gift_id",
                table: "gift_files",
                column: "gift_id");

            migrationBuilder.CreateIndex(
                name: "ix_gift_policies_fiscal_year",
                table: "gift_policies",
                column: "fiscal_year",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_gifts_division",
                table: "gifts",
                column: "division");

            migrationBuilder.CreateIndex(
                name: "ix_gifts_fiscal_year_no",
                table: "gifts",
                columns: new[] { "fiscal_year", "no" },
                unique: true,
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_gifts_open",
                table: "gifts",
                column: "report_due_on",
                filter: "decision is null and (report_due_on is not null or reported_on is not null)");

            migrationBuilder.CreateIndex(
                name: "ix_gifts_recorded_by_id",
                table: "gifts",
                column: "recorded_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_improvement_notes_file_id",
                table: "improvement_notes",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_improvement_notes_improvement_id_at",
                table: "improvement_notes",
                columns: new[] { "improvement_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_improvements_fiscal_year_due_on_id",
                table: "improvements",
                columns: new[] { "fiscal_year", "due_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_interest_declarations_declarer_id_position",
                table: "interest_declarations",
                columns: new[] { "declarer_id", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_interest_declarations_ended_on",
                table: "interest_declarations",
                column: "ended_on");

            migrationBuilder.CreateIndex(
                name: "ix_interest_declarations_fiscal_year_declarer_id_edition",
                table: "interest_declarations",
                columns: new[] { "fiscal_year", "declarer_id", "edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_interest_declarations_handed_in_at_id",
                table: "interest_declarations",
                columns: new[] { "handed_in_at", "id" },
                descending: new[] { true, false });

            migrationBuilder.CreateIndex(
                name: "ix_interest_hits_declaration_id",
                table: "interest_hits",
                column: "declaration_id");

            migrationBuilder.CreateIndex(
                name: "ix_interest_hits_match_id_no",
                table: "interest_hits",
                columns: new[] { "match_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_interest_matches_at_id",
                table: "interest_matches",
                columns: new[] { "at", "id" },
                descending: new[] { true, false });

            migrationBuilder.CreateIndex(
                name: "ix_interest_matches_kept_until",
                table: "interest_matches",
                column: "kept_until",
                filter: "sealed is not null");

            migrationBuilder.CreateIndex(
                name: "ix_measurements_fiscal_year_project_code_indicator",
                table: "measurements",
                columns: new[] { "fiscal_year", "project_code", "indicator" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mitigations_due",
                table: "mitigations",
                column: "due_on",
                filter: "status = 'Planned'");

            migrationBuilder.CreateIndex(
                name: "ix_mitigations_risk_id_no",
                table: "mitigations",
                columns: new[] { "risk_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_policy_acknowledgements_fiscal_year_edition_division_name",
                table: "policy_acknowledgements",
                columns: new[] { "fiscal_year", "edition", "division", "name" });

            migrationBuilder.CreateIndex(
                name: "ix_risk_assessments_risk_id_no",
                table: "risk_assessments",
                columns: new[] { "risk_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_risk_assessments_settings_id",
                table: "risk_assessments",
                column: "settings_id");

            migrationBuilder.CreateIndex(
                name: "ix_risk_controls_risk_id_no",
                table: "risk_controls",
                columns: new[] { "risk_id", "no" });

            migrationBuilder.CreateIndex(
                name: "ix_risk_settings_from_year_version",
                table: "risk_settings",
                columns: new[] { "from_year", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_risks_accepted",
                table: "risks",
                column: "fiscal_year",
                filter: "acceptance is not null");

            migrationBuilder.CreateIndex(
                name: "ix_risks_code",
                table: "risks",
                column: "code");

            migrationBuilder.CreateIndex(
                name: "ix_risks_division",
                table: "risks",
                columns: new[] { "division", "fiscal_year", "score", "code", "id" },
                descending: new[] { false, false, true, false, false });

            migrationBuilder.CreateIndex(
                name: "ix_risks_fiscal_year_division_no",
                table: "risks",
                columns: new[] { "fiscal_year", "division", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_risks_previous_id",
                table: "risks",
                column: "previous_id",
                filter: "previous_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_risks_project_code",
                table: "risks",
                column: "project_code",
                filter: "project_code is not null");

            migrationBuilder.CreateIndex(
                name: "ix_risks_register",
                table: "risks",
                columns: new[] { "fiscal_year", "score", "code", "id" },
                descending: new[] { false, true, false, false });

            migrationBuilder.CreateIndex(
                name: "ix_risks_settings_id",
                table: "risks",
                column: "settings_id");

            migrationBuilder.CreateIndex(
                name: "ix_risks_words",
                table: "risks",
                column: "title")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_signal_rules_from_day_set_at",
                table: "signal_rules",
                columns: new[] { "from_day", "set_at" });

            migrationBuilder.CreateIndex(
                name: "ix_signals_cluster_first_seen_at",
                table: "signals",
                columns: new[] { "cluster", "first_seen_at" });

            migrationBuilder.CreateIndex(
                name: "ix_signals_first_seen_at_id",
                table: "signals",
                columns: new[] { "first_seen_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_signals_open",
                table: "signals",
                column: "cluster",
                unique: true,
                filter: "decision is null");

            migrationBuilder.CreateIndex(
                name: "ix_signals_risk_id",
                table: "signals",
                column: "risk_id",
                filter: "risk_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_staff_counts_fiscal_year_division",
                table: "staff_counts",
                columns: new[] { "fiscal_year", "division" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_training_facts_fiscal_year_project_code",
                table: "training_facts",
                columns: new[] { "fiscal_year", "project_code" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_findings");

            migrationBuilder.DropTable(
                name: "audit_plans");

            migrationBuilder.DropTable(
                name: "audit_plans_approved");

            migrationBuilder.DropTable(
                name: "audit_scoring_criteria");

            migrationBuilder.DropTable(
                name: "audit_unit_scores");

            migrationBuilder.DropTable(
                name: "audit_working_papers");

            migrationBuilder.DropTable(
                name: "complaint_facts");

            migrationBuilder.DropTable(
                name: "control_checks");

            migrationBuilder.DropTable(
                name: "control_tests");

            migrationBuilder.DropTable(
                name: "corruption_facts");

            migrationBuilder.DropTable(
                name: "file_chunks",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "form_snapshots");

            migrationBuilder.DropTable(
                name: "gift_files");

            migrationBuilder.DropTable(
                name: "gift_policies");

            migrationBuilder.DropTable(
                name: "gift_rules");

            migrationBuilder.DropTable(
                name: "improvement_notes");

            migrationBuilder.DropTable(
                name: "interest_hits");

            migrationBuilder.DropTable(
                name: "interest_retention");

            migrationBuilder.DropTable(
                name: "measurements");

            migrationBuilder.DropTable(
                name: "mitigations");

            migrationBuilder.DropTable(
                name: "money_facts");

            migrationBuilder.DropTable(
                name: "plan_projects");

            migrationBuilder.DropTable(
                name: "policy_acknowledgements");

            migrationBuilder.DropTable(
                name: "registers");

            migrationBuilder.DropTable(
                name: "risk_assessments");

            migrationBuilder.DropTable(
                name: "risk_controls");

            migrationBuilder.DropTable(
                name: "signal_rules");

            migrationBuilder.DropTable(
                name: "signals");

            migrationBuilder.DropTable(
                name: "staff_counts");

            migrationBuilder.DropTable(
                name: "training_facts");

            migrationBuilder.DropTable(
                name: "audit_engagements");

            migrationBuilder.DropTable(
                name: "control_forms");

            migrationBuilder.DropTable(
                name: "gifts");

            migrationBuilder.DropTable(
                name: "files",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "improvements");

            migrationBuilder.DropTable(
                name: "interest_declarations");

            migrationBuilder.DropTable(
                name: "interest_matches");

            migrationBuilder.DropTable(
                name: "risks");

            migrationBuilder.DropTable(
                name: "audit_units");

            migrationBuilder.DropTable(
                name: "risk_settings");

            migrationBuilder.AlterDatabase()
                .OldAnnotation("Npgsql:PostgresExtension:pg_trgm", ",,");
        }
    }
}
