using Microsoft.EntityFrameworkCore.Migrations;

namespace ComplaintService.Data;

/// <summary>What migrations need beyond tables, for the measures of the plan.</summary>
internal static class TallyRules
{
    /// <summary>Each change of a complaint that moves a count adds its difference; what is there already is counted once.</summary>
    public static void AddTallyRules(this MigrationBuilder migration) => migration.Sql(
        """
        insert into complaint_tallies (fiscal_year, category, received, answered, in_time, late, ratings, satisfied, founded)
        select fiscal_year, category, count(*),
            count(answered_at) filter (where merged_into_id is null),
            count(*) filter (where merged_into_id is null and first_promise_kept),
            count(*) filter (where merged_into_id is null and not first_promise_kept),
            count(score) filter (where merged_into_id is null),
            count(*) filter (where merged_into_id is null and score >= 4),
            count(*) filter (where merged_into_id is null and finding = 'Founded')
        from complaints group by fiscal_year, category;

        create function tally_complaint() returns trigger language plpgsql as $$
        begin
            insert into complaint_tallies (fiscal_year, category, received, answered, in_time, late, ratings, satisfied, founded)
            select c.fiscal_year, c.category, sum(c.sign),
                coalesce(sum(c.sign) filter (where c.merged_into_id is null and c.answered_at is not null), 0),
                coalesce(sum(c.sign) filter (where c.merged_into_id is null and c.first_promise_kept), 0),
                coalesce(sum(c.sign) filter (where c.merged_into_id is null and not c.first_promise_kept), 0),
                coalesce(sum(c.sign) filter (where c.merged_into_id is null and c.score is not null), 0),
                coalesce(sum(c.sign) filter (where c.merged_into_id is null and c.score >= 4), 0),
                coalesce(sum(c.sign) filter (where c.merged_into_id is null and c.finding = 'Founded'), 0)
            from (
                select new.fiscal_year, new.category, new.merged_into_id, new.answered_at, new.first_promise_kept, new.score, new.finding, 1 as sign
                union all
                select old.fiscal_year, old.category, old.merged_into_id, old.answered_at, old.first_promise_kept, old.score, old.finding, -1
                where tg_op = 'UPDATE') c
            group by c.fiscal_year, c.category;
            return null;
        end $$;
        create trigger tallies_follow_complaint after insert on complaints for each row execute function tally_complaint();
        create trigger tallies_follow_change after update of fiscal_year, category, merged_into_id, answered_at, first_promise_kept, score, finding on complaints for each row
            when ((old.fiscal_year, old.category, old.merged_into_id, old.answered_at is null, old.first_promise_kept, old.score, old.finding)
                is distinct from (new.fiscal_year, new.category, new.merged_into_id, new.answered_at is null, new.first_promise_kept, new.score, new.finding))
            execute function tally_complaint();
        """);

    /// <summary>
    /// Categories about the conduct of staff, where the office has none of that code; after the one of service, so that what fits nowhere
    /// else stays last. What an office has changed stays as it is.
    /// </summary>
    public static void AddConductCategories(this MigrationBuilder migration) => migration.Sql(
        """
        update categories set position = position + 4 where position > (select position from categories where code = 'service');
        insert into categories (code, thai, english, division, position, is_offered, thai_advice, english_advice, is_personal, asks_finding)
        select added.code, added.thai, added.english, added.division, service.position + added.place, true, added.thai_advice, added.english_advice, true, true
        from categories service cross join (values
            ('procurement', 'การจัดซื้อจัดจ้าง', 'Procurement', 'FIN', 1,
                'บอกชื่อโครงการหรือสัญญาและสิ่งที่เห็นว่าไม่ถูกต้อง ถ้าเป็นการทุจริต มีช่องทางแยกที่ปกปิดตัวผู้แจ้ง',
                'Name the project or contract and what is wrong with it. Corruption has a channel apart that protects you'),
            ('personnel', 'การบริหารงานบุคคล การเลื่อนขั้นเงินเดือน', 'Personnel and promotion', 'SP', 2,
                'บอกว่าเป็นเรื่องใดและเมื่อใด ไม่ต้องใส่เลขบัตรประชาชนของใคร',
                'Say what it is about and when. Nobody''s identity card number is needed'),
            ('bribery', 'การเรียกรับสินบน ของขวัญ', 'Bribes and gifts', null, 3,
                'เรื่องนี้มีช่องทางแจ้งการทุจริตแยกต่างหาก ซึ่งปกปิดตัวผู้แจ้ง ท่านควรใช้ช่องทางนั้น (หัวข้อ “ถ้าเป็นเรื่องทุจริต” ในหน้านี้)',
                'There is a channel apart for corruption, which protects you: better use that one (see ''If it is about corruption'' on this page)'),
            ('conduct', 'พฤติกรรมของเจ้าหน้าที่', 'Behaviour of our staff', 'SP', 4,
                'บอกวัน เวลา สถานที่ และสิ่งที่เกิดขึ้น การทุจริตมีช่องทางแยก',
                'Say the day, the time, the place and what happened. Corruption has a channel apart')
        ) as added (code, thai, english, division, place, thai_advice, english_advice)
        where service.code = 'service'
        on conflict (code) do nothing;
        update categories set asks_finding = true where code in ('service', 'procurement', 'personnel', 'bribery', 'conduct');
        """);
}
