using Microsoft.AspNetCore.Authentication;
using ServiceDefaults.Problems;

namespace Gateway.Sessions;

/// <summary>What a person reads when the way back from the identity service went wrong: usually a page left open too long, or opened twice.</summary>
public static class SignInFailed
{
    private static readonly Refusal Failed = new(
        "sign-in-failed",
        "เข้าสู่ระบบไม่สำเร็จ อาจเปิดหน้าค้างไว้นานเกินไป ลองเข้าสู่ระบบอีกครั้ง",
        "The sign-in did not work, perhaps because its page was open too long. Sign in again");

    public static async Task Answer(RemoteFailureContext failure)
    {
        failure.HandleResponse();
        await Failed.ToProblem(StatusCodes.Status400BadRequest).ExecuteAsync(failure.HttpContext);
    }
}
