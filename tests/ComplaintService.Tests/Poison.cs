using Microsoft.EntityFrameworkCore;

namespace ComplaintService.Tests;

/// <summary>Complaints with which every change fails, for a reason that no code of ours knows: their story can't grow any more.</summary>
public static class Poison
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task Into(this ComplaintApp app, params Guid[] complaints)
    {
        await app.InDatabase(db => db.Database.ExecuteSqlAsync(
            $"""
            create table if not exists poisoned (id uuid primary key);
            create or replace function poison() returns trigger language plpgsql as $$ begin
                if exists (select 1 from poisoned where id = new.complaint_id) then raise exception 'poisoned'; end if;
                return new;
            end $$;
            create or replace trigger poison before insert on complaint_updates for each row execute function poison();
            """, Ct));
        await app.InDatabase(db => db.Database.ExecuteSqlAsync($"insert into poisoned select unnest({complaints})", Ct));
    }

    public static Task Heal(this ComplaintApp app, Guid complaint) => app.InDatabase(db => db.Database.ExecuteSqlAsync($"delete from poisoned where id = {complaint}", Ct));
}
