using ComplaintService.Corruption.Cases;

namespace ComplaintService.Corruption.Packages;

/// <summary>How whoever gets a package checks it, with the programs of any computer.</summary>
internal static class CheckText
{
    public static string Of(CaseFile file) => $"""
        วิธีตรวจสอบสำนวนนี้

        1. ไฟล์แต่ละไฟล์
           {SealedArchive.Manifest} บอกชื่อ ขนาด (ไบต์) และค่า SHA-256 ของทุกไฟล์ในสำนวน คำนวณค่าของไฟล์แล้วเทียบกัน
           Windows:        certutil -hashfile ชื่อไฟล์ SHA256
           Linux, macOS:   sha256sum ชื่อไฟล์   หรือ   shasum -a 256 ชื่อไฟล์

        2. บันทึกการทำงาน
           {CasePackage.Ledger} บอกทุกอย่างที่เจ้าหน้าที่ทำกับเรื่องนี้ เรียงตาม no แต่ละรายการมีค่า hash ของตนเอง คำนวณทีละรายการดังนี้
           - เขียนต่อกันตามลำดับ: hash ของรายการก่อนหน้า (รายการแรกเว้นว่าง), no, at, officerId, officerName, act, text
           - คั่นระหว่างกันด้วยอักขระขึ้นบรรทัดใหม่หนึ่งตัว (LF, 0x0A) ไม่มีตัวคั่นหลังค่าสุดท้าย
           - เข้ารหัสเป็น UTF-8 แล้วคำนวณ SHA-256 เขียนเป็นเลขฐานสิบหกตัวเล็ก ต้องตรงกับ hash ของรายการนั้น
           ถ้ารายการใดไม่ตรง แสดงว่ารายการนั้นหรือรายการก่อนหน้าถูกแก้ ถูกแทรก หรือถูกลบหลังจากเขียน
           มีทั้งหมด {file.Ledger.Count} รายการ hash ของรายการสุดท้ายคือ
           {file.Ledger[^1].Hash}
           การตรวจนี้ไม่พบกรณีที่ผู้ถือกุญแจของเรื่องเขียนบันทึกใหม่ทั้งหมดก่อนจัดทำสำนวน จึงควรจด hash สุดท้ายไว้เทียบกับสำนวนฉบับต่อไป

        3. หลักฐาน
           evidence/original คือไฟล์ตามที่ผู้แจ้งส่งมา ไม่ได้แก้ไข อาจเป็นอันตรายต่อเครื่อง และอาจมีชื่อ สถานที่ หรืออุปกรณ์ของผู้แจ้งซ่อนอยู่
           evidence/clean คือสำเนาที่ลบข้อมูลซ่อนเหล่านั้นแล้ว มีเฉพาะไฟล์ที่ทำสำเนาเช่นนี้ได้ ใช้สำเนานี้เมื่อต้องแสดงต่อผู้อื่น

        ------------------------------------------------------------

        How to check this package

        1. Each file
           {SealedArchive.Manifest} names every file of the package with its size (bytes) and SHA-256. Compute it and compare.
           Windows:        certutil -hashfile NAME SHA256
           Linux, macOS:   sha256sum NAME   or   shasum -a 256 NAME

        2. The ledger
           {CasePackage.Ledger} holds all that officers did with the case, by no. Each line has a hash, computed as follows.
           - Write one after the other: the hash of the line before (nothing for the first), no, at, officerId, officerName, act, text
           - with one line feed (LF, 0x0A) between each two and none after the last
           - as UTF-8; its SHA-256 in lower-case hexadecimal is the hash of the line.
           Where it differs, that line or one before it was changed, put in or taken out after it was written.
           There are {file.Ledger.Count} lines; the hash of the last is
           {file.Ledger[^1].Hash}
           This does not find a ledger that somebody with the key of the case wrote anew as a whole before the package was made: note the last hash, and compare it with the next package.

        3. Evidence
           evidence/original holds the files as the reporter sent them. They may do harm, and may hide the reporter's name, place or device.
           evidence/clean holds copies without that, of the files of which such a copy could be made. Use these where others see them.

        """.ReplaceLineEndings("\r\n");
}
