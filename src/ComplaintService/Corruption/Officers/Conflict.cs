using ComplaintService.Corruption.Cases;

namespace ComplaintService.Corruption.Officers;

/// <summary>
/// Who can't judge whom: the accused, their superiors, and their division (API promise: "anyone named as accused, or of the accused's chain of
/// command, is refused"). Better one officer too many kept out than the accused let in.
/// </summary>
public static class Conflict
{
    public static bool Is(OfficerKey officer, IEnumerable<Accused> accused) => accused.Any(one => Is(officer.Name, Position.Find(officer.Position), officer.Division, one));

    /// <param name="name">Of whoever is to judge.</param>
    public static bool Is(string? name, Position? position, string? division, Accused accused)
    {
        var theirs = Position.Find(accused.Position);
        return SameName(name, accused.Name)
            || (position is { IsOne: true } && position == theirs)
            || (Division(division, position) is { } mine && mine == Division(accused.Division, theirs))
            || IsAbove(position?.Rank, theirs?.Rank);
    }

    /// <summary>Titles, spaces and dots tell nobody apart.</summary>
    public static bool SameName(string? one, string? other) => Plain(one) is { Length: > 0 } plain && plain == Plain(other);

    private static bool IsAbove(Rank? mine, Rank? theirs) => mine switch
    {
        Rank.Executive => theirs is null or Rank.Executive or Rank.Clerk or Rank.DivisionHead or Rank.Staff,
        Rank.Clerk => theirs is null or Rank.Clerk or Rank.DivisionHead or Rank.Staff,
        _ => false,
    };

    private static string? Division(string? given, Position? position) => position?.Division ?? (string.IsNullOrWhiteSpace(given) ? null : given);

    private static readonly string[] Titles = ["นางสาว", "น.ส.", "นส.", "นาย", "นาง", "ดร.", "ว่าที่ร้อยตรี", "ว่าที่ร.ต.", "mr.", "mrs.", "ms.", "miss"];

    private static string Plain(string? name)
    {
        var plain = (name ?? "").Trim().ToLowerInvariant();
        foreach (var title in Titles.Where(title => plain.StartsWith(title, StringComparison.Ordinal)))
        {
            plain = plain[title.Length..];
            break;
        }

        return string.Concat(plain.Where(char.IsLetter).Concat(plain.Where(symbol => char.GetUnicodeCategory(symbol) is System.Globalization.UnicodeCategory.NonSpacingMark)));
    }
}
