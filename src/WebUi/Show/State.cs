namespace WebUi;

/// <summary>How work stands. Always shown as colour, shape and word together.</summary>
public enum State
{
    /// <summary>ยังไม่เริ่ม: grey, an empty ring.</summary>
    NotStarted,

    /// <summary>กำลังดำเนินการ: blue, half a ring.</summary>
    Doing,

    /// <summary>ล่าช้า: amber, a triangle.</summary>
    Late,

    /// <summary>แล้วเสร็จ: green, a tick.</summary>
    Done,

    /// <summary>ไม่สามารถดำเนินการได้: red, a barred ring; the reason stands beside it.</summary>
    Stopped,
}

internal static class StateWords
{
    public static string Class(this State state) => state switch
    {
        State.Doing => "is-doing",
        State.Late => "is-late",
        State.Done => "is-done",
        State.Stopped => "is-stop",
        _ => "is-todo",
    };

    public static string Text(this State state) => state switch
    {
        State.Doing => Language.T("กำลังดำเนินการ", "In progress"),
        State.Late => Language.T("ล่าช้า", "Late"),
        State.Done => Language.T("แล้วเสร็จ", "Done"),
        State.Stopped => Language.T("ไม่สามารถดำเนินการได้", "Could not be done"),
        _ => Language.T("ยังไม่เริ่ม", "Not started"),
    };
}
