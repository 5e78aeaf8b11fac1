using Microsoft.EntityFrameworkCore.Migrations;

namespace ComplaintService.Data;

/// <summary>What migrations need beyond tables.</summary>
internal static class ComplaintRules
{
    /// <summary>A complaint's story only grows, whoever is at the database with the service's rights.</summary>
    public static void AddComplaintRules(this MigrationBuilder migration) => migration.Sql(
        """
        create function refuse_story_change() returns trigger language plpgsql as $$
        begin
            raise exception 'the story of a complaint only grows' using errcode = 'insufficient_privilege';
        end $$;
        alter table intake_counts set unlogged; -- worth nothing after a crash, and each complaint waits for it

        create trigger complaint_updates_append_only before update or delete on complaint_updates
            for each row execute function refuse_story_change();
        """);

    /// <summary>What notices repeat of their complaint follows it, in the transaction that changes it, whoever does.</summary>
    public static void AddNoticeRules(this MigrationBuilder migration) => migration.Sql(
        """
        update complaint_notices n set division_now = c.division,
            is_settled = c.answered_at is not null or c.status = 'Waiting' or n.due_on <> c.due_on
        from complaints c where c.id = n.complaint_id;

        create function follow_complaint() returns trigger language plpgsql as $$
        begin
            update complaint_notices set division_now = new.division,
                is_settled = new.answered_at is not null or new.status = 'Waiting' or due_on <> new.due_on
            where complaint_id = new.id;
            return null;
        end $$;
        create trigger notices_follow_complaint after update of answered_at, status, due_on, division on complaints for each row
            when (old.division is distinct from new.division or old.due_on <> new.due_on or old.answered_at is distinct from new.answered_at
                or (old.status = 'Waiting') <> (new.status = 'Waiting'))
            execute function follow_complaint();
        """);
}
