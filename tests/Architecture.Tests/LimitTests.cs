using ComplaintService.Intake.Photos;
using Gateway.Limits;

namespace Architecture.Tests;

/// <summary>What one part promises and another would refuse.</summary>
public sealed class LimitTests
{
    [Fact]
    public void The_photos_that_a_complaint_promises_to_take_pass_the_gateway() => Assert.True(new LimitSettings().UploadBytes >= PhotoStudio.LongestRequest);
}
