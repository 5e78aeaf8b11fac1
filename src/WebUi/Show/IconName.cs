namespace WebUi;

/// <summary>The drawings there are. An icon never stands without a word.</summary>
public enum IconName
{
    Complaint,
    Tracking,
    Plan,
    Import,
    Training,
    Risk,
    People,
    Operations,
    Document,
    Results,
}
