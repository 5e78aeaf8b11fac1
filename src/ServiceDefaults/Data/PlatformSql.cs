using Microsoft.EntityFrameworkCore.Migrations;

namespace ServiceDefaults.Data;

/// <summary>What the shared tables need beyond their columns. Each service's first migration calls <see cref="AddPlatformGuards"/> at its end.</summary>
public static class PlatformSql
{
    /// <summary>The audit trail refuses to be changed, and whoever waits for the outbox is woken by each commit that adds to it.</summary>
    public static void AddPlatformGuards(this MigrationBuilder migration) => migration.Sql(
        """
        create function platform.refuse_audit_change() returns trigger language plpgsql as $$
        begin
            raise exception 'the audit trail is append-only' using errcode = 'insufficient_privilege';
        end $$;
        create trigger audit_append_only before update or delete on platform.audit
            for each row execute function platform.refuse_audit_change();
        create trigger audit_no_truncate before truncate on platform.audit
            for each statement execute function platform.refuse_audit_change();

        create function platform.wake_outbox() returns trigger language plpgsql as $$
        begin
            perform pg_notify('outbox', '');
            return null;
        end $$;
        create trigger outbox_wake after insert on platform.outbox
            for each statement execute function platform.wake_outbox();
        """);
}
