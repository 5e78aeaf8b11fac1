using Microsoft.Playwright;

namespace RiskService.Tests;

/// <summary>A page on a desk's screen and on a phone: looked at in both without being asked for twice.</summary>
internal static class BothWidths
{
    public const int Phone = 360;
    public const int Desk = 1280;

    /// <summary>The phone last: a journey goes on there, where there is less room to press anything.</summary>
    public static int[] All { get; } = [Desk, Phone];

    public static async Task At(this IPage page, int[] widths, Func<int, Task> look)
    {
        foreach (var width in widths)
        {
            await page.SetViewportSizeAsync(width, 800);
            await look(width);
        }
    }
}
