using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OperationsService.Data.Migrations
{
    /// <inheritdoc />
    public partial class Telemetry : Migration
    {
        // Partitioned tables are written and read by SQL alone (src/OperationsService/Telemetry): the model knows none of them.
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            create schema telemetry;

            -- Names that stand in many rows: of services, replicas, spans. The number is a hash of kind and text: nobody has to ask for it.
            create table telemetry.names (
                id bigint primary key,
                kind smallint not null,
                text text not null
            );
            create index names_kind on telemetry.names (kind, text);

            create table telemetry.spans (
                start_at timestamptz not null,
                trace_id uuid not null,
                span_id bigint not null,
                parent_id bigint,
                duration_us bigint not null,
                service bigint not null,
                instance bigint not null,
                scope bigint not null,
                name bigint not null,
                kind smallint not null,
                status smallint not null,
                root boolean not null,
                attributes json,
                events json
            ) partition by range (start_at);
            create index spans_trace on telemetry.spans (trace_id);
            create index spans_root on telemetry.spans (start_at desc, span_id desc) where root;
            create index spans_root_service on telemetry.spans (service, start_at desc, span_id desc) where root;
            create index spans_root_name on telemetry.spans (name, start_at desc, span_id desc) where root;
            create index spans_root_slow on telemetry.spans (start_at desc, span_id desc) where root and duration_us >= 200000;
            create index spans_root_slowest on telemetry.spans (start_at desc, span_id desc) where root and duration_us >= 2000000;
            create index spans_failed on telemetry.spans (start_at desc, span_id desc) where status = 2;

            create table telemetry.logs (
                at timestamptz not null,
                id bigint not null,
                trace_id uuid,
                span_id bigint,
                service bigint not null,
                instance bigint not null,
                category bigint not null,
                severity smallint not null,
                text text not null,
                exception_type text,
                stack_trace text,
                attributes json
            ) partition by range (at);
            create index logs_at on telemetry.logs (at desc, id desc);
            create index logs_service on telemetry.logs (service, at desc, id desc);
            create index logs_bad on telemetry.logs (at desc, id desc) where severity >= 13;
            create index logs_trace on telemetry.logs (trace_id) where trace_id is not null;

            create table telemetry.series (
                id bigint primary key,
                service bigint not null,
                instance bigint not null,
                instrument text not null,
                unit text not null,
                kind smallint not null,
                attributes json not null,
                bounds double precision[] not null,
                seen_at timestamptz not null
            );
            create index series_instrument on telemetry.series (instrument, service);

            create table telemetry.points (
                series bigint not null,
                at timestamptz not null,
                value double precision not null,
                count bigint not null,
                buckets bigint[] not null,
                primary key (series, at)
            ) partition by range (at);

            -- Who called whom in a minute. Durations are counted by step: a step is a fifth longer than the one before.
            create table telemetry.calls (
                at timestamptz not null,
                caller text not null,
                callee text not null,
                kind smallint not null,
                count bigint not null,
                errors bigint not null,
                steps json not null,
                primary key (at, caller, callee, kind)
            ) partition by range (at);

            create table telemetry.calls_state (
                id integer primary key check (id = 1),
                counted_until timestamptz
            );
            insert into telemetry.calls_state values (1, null);

            create table telemetry.intake (
                at timestamptz not null,
                signal smallint not null,
                outcome smallint not null,
                count bigint not null,
                primary key (at, signal, outcome)
            );

            -- The partitions of a day (UTC). One at a time: several replicas may want the same.
            create function telemetry.ensure_day(day date) returns void language plpgsql as $$
            declare
                parent text;
                part text;
            begin
                foreach parent in array array['spans', 'logs', 'points', 'calls'] loop
                    part := parent || '_' || to_char(day, 'YYYYMMDD');
                    if to_regclass('telemetry.' || part) is null then
                        perform pg_advisory_xact_lock(hashtext('telemetry.ensure_day'));
                        execute format('create table if not exists telemetry.%I partition of telemetry.%I for values from (%L) to (%L)',
                            part, parent, day::timestamp at time zone 'UTC', (day + 1)::timestamp at time zone 'UTC');
                    end if;
                end loop;
            end $$;
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("drop schema telemetry cascade");
    }
}
