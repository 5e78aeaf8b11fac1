using ComplaintService.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintService.Data;

internal sealed class CategoriesTable : IEntityTypeConfiguration<Category>
{
    public void Configure(EntityTypeBuilder<Category> category)
    {
        category.ToTable("categories");
        category.HasKey(row => row.Code);
        category.Property(row => row.Code).HasMaxLength(32);
        category.Property(row => row.Division).HasMaxLength(16);
        category.Property(row => row.ThaiAdvice).HasMaxLength(SetCategory.LongestAdvice);
        category.Property(row => row.EnglishAdvice).HasMaxLength(SetCategory.LongestAdvice);
        category.Ignore(row => row.Name);
        category.Ignore(row => row.Advice);
        category.HasData(
            Of(1, "road", "ถนน ทางเท้า สะพาน", "Roads, pavements, bridges", "PW",
                "บอกจุดสังเกตใกล้ที่สุดและขนาดความเสียหาย สะพานขาดหรือถนนทรุด: เตือนผู้อื่น โทร. 191 ก่อน",
                "Name the nearest landmark and how large it is. A broken bridge or sunken road: warn others and call 191 first"),
            Of(2, "street-light", "ไฟฟ้าสาธารณะ", "Street lights", "PW",
                "บอกเลขเสาไฟถ้าเห็น สายไฟขาด: อย่าเข้าใกล้ โทร. 1129 ก่อน",
                "Give the number on the pole if you see one. A broken cable: keep away and call 1129 first"),
            Of(3, "water", "น้ำประปา แหล่งน้ำ", "Water supply and sources", "PW",
                "บอกว่าน้ำไม่ไหล ไหลอ่อน หรือขุ่น ตั้งแต่เมื่อไร ท่อแตกให้บอกจุดที่น้ำออก",
                "Say whether it is none, little or dirty water, and since when. A burst pipe: where the water comes out"),
            Of(4, "nuisance", "ขยะ กลิ่น เสียง", "Waste, smell, noise", "SP",
                "บอกว่ามาจากที่ใดและช่วงเวลาใด ไฟไหม้: โทร. 199 ก่อน",
                "Say where it comes from and at what time of day. A fire: call 199 first"),
            Of(5, "welfare", "สวัสดิการ เบี้ยยังชีพ", "Welfare and allowances", "SW",
                "บอกว่าเป็นเบี้ยประเภทใดและของเดือนใด ไม่ต้องใส่เลขบัตรประชาชน",
                "Say which allowance and of which month. No identity card number is needed", isPersonal: true),
            Of(6, "service", "การให้บริการของเจ้าหน้าที่", "Service by our staff", "SP",
                "บอกวัน เวลา และเรื่องที่มาติดต่อ การทุจริตมีช่องทางแยก",
                "Say the day, the time and what you came for. Corruption has a channel apart", isPersonal: true, asksFinding: true),
            Of(7, "procurement", "การจัดซื้อจัดจ้าง", "Procurement", "FIN",
                "บอกชื่อโครงการหรือสัญญาและสิ่งที่เห็นว่าไม่ถูกต้อง ถ้าเป็นการทุจริต มีช่องทางแยกที่ปกปิดตัวผู้แจ้ง",
                "Name the project or contract and what is wrong with it. Corruption has a channel apart that protects you", isPersonal: true, asksFinding: true),
            Of(8, "personnel", "การบริหารงานบุคคล การเลื่อนขั้นเงินเดือน", "Personnel and promotion", "SP",
                "บอกว่าเป็นเรื่องใดและเมื่อใด ไม่ต้องใส่เลขบัตรประชาชนของใคร",
                "Say what it is about and when. Nobody's identity card number is needed", isPersonal: true, asksFinding: true),
            Of(9, "bribery", "การเรียกรับสินบน ของขวัญ", "Bribes and gifts", null,
                "เรื่องนี้มีช่องทางแจ้งการทุจริตแยกต่างหาก ซึ่งปกปิดตัวผู้แจ้ง ท่านควรใช้ช่องทางนั้น (หัวข้อ “ถ้าเป็นเรื่องทุจริต” ในหน้านี้)",
                "There is a channel apart for corruption, which protects you: better use that one (see 'If it is about corruption' on this page)", isPersonal: true, asksFinding: true),
            Of(10, "conduct", "พฤติกรรมของเจ้าหน้าที่", "Behaviour of our staff", "SP",
                "บอกวัน เวลา สถานที่ และสิ่งที่เกิดขึ้น การทุจริตมีช่องทางแยก",
                "Say the day, the time, the place and what happened. Corruption has a channel apart", isPersonal: true, asksFinding: true),
            Of(11, "tax", "ภาษี ค่าธรรมเนียม", "Taxes and fees", "FIN",
                "บอกชนิดภาษีและปี ถ้าแนบรูปใบแจ้ง ปิดเลขบัตรประชาชนก่อน",
                "Say which tax and of which year. On a photo of the notice, cover the identity card number", isPersonal: true),
            Of(12, "other", "เรื่องอื่น", "Something else", null,
                "เหตุด่วนเหตุร้าย: โทร. 191 เจ็บป่วยฉุกเฉิน: โทร. 1669 ก่อน",
                "Crime in progress: call 191 first. Medical emergency: call 1669 first", isPersonal: true));
    }

    private static Category Of(int position, string code, string thai, string english, string? division, string thaiAdvice, string englishAdvice, bool isPersonal = false, bool asksFinding = false) => new()
    {
        Position = position,
        Code = code,
        Thai = thai,
        English = english,
        Division = division,
        IsOffered = true,
        ThaiAdvice = thaiAdvice,
        EnglishAdvice = englishAdvice,
        IsPersonal = isPersonal,
        AsksFinding = asksFinding,
    };
}

internal sealed class DaysRulesTable : IEntityTypeConfiguration<DaysRule>
{
    public void Configure(EntityTypeBuilder<DaysRule> rule)
    {
        rule.ToTable("days_rules");
        rule.HasKey(row => new { row.Category, row.From });
        rule.Property(row => row.Category).HasMaxLength(32);
        rule.HasData(new DaysRule { Category = DaysRule.EveryCategory, From = new(2022, 10, 1), Days = 15 }); // since the plan began
    }
}

internal sealed class VillagesTable : IEntityTypeConfiguration<Village>
{
    public void Configure(EntityTypeBuilder<Village> village)
    {
        village.ToTable("villages");
        village.HasKey(row => row.Code);
        village.Property(row => row.Code).HasMaxLength(8);
        village.HasData(Enumerable.Range(1, 9).Select(number =>
        {
            var code = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return new Village { Code = code, Name = $"หมู่ที่ {code}", Position = number };
        }));
    }
}

internal sealed class RetentionRulesTable : IEntityTypeConfiguration<RetentionRule>
{
    public void Configure(EntityTypeBuilder<RetentionRule> rule)
    {
        rule.ToTable("retention_rules");
        rule.HasKey(row => row.From);
        rule.HasData(new RetentionRule { From = new(2022, 10, 1), Days = 90 });
    }
}

internal sealed class SettingsVersionTable : IEntityTypeConfiguration<SettingsVersion>
{
    public void Configure(EntityTypeBuilder<SettingsVersion> version)
    {
        version.ToTable("settings_version");
        version.Property(row => row.Id).ValueGeneratedNever();
        version.Property(row => row.Changes).IsConcurrencyToken();
        version.HasData(new SettingsVersion());
    }
}
