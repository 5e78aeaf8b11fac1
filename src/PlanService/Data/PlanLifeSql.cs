using Microsoft.EntityFrameworkCore.Migrations;

namespace PlanService.Data;

/// <summary>What the migration PlanLife needs beyond columns.</summary>
internal static class PlanLifeSql
{
    /// <summary>Plans imported before are the first version of theirs. Comes before the index over it.</summary>
    public static void FillSeries(this MigrationBuilder migration) => migration.Sql("update plans set series_id = id;");

    /// <summary>A year of work for each year of each project imported before; the ledger refuses changes.</summary>
    public static void AddPlanLife(this MigrationBuilder migration) => migration.Sql(
        """
        insert into project_years (id, series_id, code, fiscal_year, spent, reserved, steps_done)
            select gen_random_uuid(), project.plan_id, project.code, budget.fiscal_year, 0, 0, 0
            from projects project join project_budgets budget on budget.project_id = project.id;

        create function refuse_ledger_change() returns trigger language plpgsql as $$
        begin
            raise exception 'the ledger is append-only: correct by a reversing entry' using errcode = 'insufficient_privilege';
        end $$;
        create trigger spending_append_only before update or delete on spending
            for each row execute function refuse_ledger_change();
        create trigger spending_no_truncate before truncate on spending
            for each statement execute function refuse_ledger_change();
        """);
}
