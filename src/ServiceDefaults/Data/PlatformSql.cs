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

    /// <summary>
    /// Seals are as fixed as the entries, and each new entry waits for its seal from its own transaction on; so do those that were there
    /// before. Each service's migration that brings the seals calls it at its end.
    /// </summary>
    public static void AddSealGuards(this MigrationBuilder migration) => migration.Sql(
        """
        create trigger audit_seals_append_only before update or delete on platform.audit_seals
            for each row execute function platform.refuse_audit_change();
        create trigger audit_seals_no_truncate before truncate on platform.audit_seals
            for each statement execute function platform.refuse_audit_change();
        create trigger audit_sealed_append_only before update or delete on platform.audit_sealed
            for each row execute function platform.refuse_audit_change();
        create trigger audit_sealed_no_truncate before truncate on platform.audit_sealed
            for each statement execute function platform.refuse_audit_change();

        create function platform.wait_for_seal() returns trigger language plpgsql as $$
        begin
            insert into platform.audit_waiting (entry_id) values (new.id);
            return null;
        end $$;
        create trigger audit_waits after insert on platform.audit
            for each row execute function platform.wait_for_seal();
        insert into platform.audit_waiting (entry_id) select id from platform.audit;
        """);

    /// <summary>The way back: before their table goes, entries stop waiting in it.</summary>
    public static void RemoveSealGuards(this MigrationBuilder migration) => migration.Sql("drop trigger audit_waits on platform.audit; drop function platform.wait_for_seal()");
}
