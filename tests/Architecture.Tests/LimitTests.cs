using ComplaintService.Complaints;
using ComplaintService.Intake.Photos;
using Documents.Photos;
using Gateway.Limits;

namespace Architecture.Tests;

/// <summary>What one part promises and another would refuse.</summary>
public sealed class LimitTests
{
    [Fact]
    public void What_complaints_take_at_once_is_what_the_gateway_lets_through() => Assert.Equal(UploadSizes.LongestRequest, new LimitSettings().UploadBytes);

    [Fact]
    public void The_photos_that_a_complaint_promises_to_take_can_be_sent_at_once() => Assert.Equal(UploadSizes.MostBytes, PhotoBox.Most * (long)PhotoStudio.LargestBytes);
}
