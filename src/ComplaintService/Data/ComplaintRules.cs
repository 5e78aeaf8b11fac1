using Microsoft.EntityFrameworkCore.Migrations;

namespace ComplaintService.Data;

/// <summary>What the migration Complaints needs beyond tables.</summary>
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
}
