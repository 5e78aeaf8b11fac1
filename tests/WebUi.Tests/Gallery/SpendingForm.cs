using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;

namespace WebUi.Tests.Gallery;

public enum SpendingKind
{
    Goods,
    Wages,
}

public sealed class SpendingForm
{
    [Required, StringLength(30, MinimumLength = 3)] public string? Item { get; set; }
    [StringLength(2000)] public string? Note { get; set; }
    [Required, Range(1, 205_000)] public decimal? Amount { get; set; }
    [Required] public DateOnly? PaidOn { get; set; }
    public int? People { get; set; }
    [Required] public SpendingKind? Kind { get; set; }
    [Required(ErrorMessage = "เลือกส่วนราชการ|Choose a division")] public string? Division { get; set; }
    public string[]? Channels { get; set; }
    public bool Checked { get; set; }
    public IFormFile? Receipt { get; set; }
}
