namespace RiskService.Gifts;

/// <summary>To whom a gift was offered.</summary>
public enum OfferedTo
{
    /// <summary>To whoever records it.</summary>
    Self,

    /// <summary>To the division or the whole office.</summary>
    Office,
}

/// <summary>From whom it came.</summary>
public enum GiverType
{
    Citizen,

    /// <summary>A contractor of the office, or one who wants to be.</summary>
    Contractor,
    Company,
    StateAgency,
    Superior,
    Subordinate,
    Relative,
    Other,
}

/// <summary>What became of it.</summary>
public enum GiftOutcome
{
    /// <summary>Not taken.</summary>
    Refused,

    /// <summary>It could not be refused at once, and was given back.</summary>
    Returned,

    /// <summary>Taken as the office's property.</summary>
    ReceivedForOffice,

    /// <summary>Taken by a person.</summary>
    ReceivedByPerson,
}

/// <summary>What the head decides of a gift that was received and reported.</summary>
public enum GiftDecision
{
    /// <summary>Whoever received it keeps it.</summary>
    Keep,

    /// <summary>It is given back.</summary>
    Return,

    /// <summary>It becomes the office's.</summary>
    HandOver,
}

/// <summary>Who decided.</summary>
public enum DecidingAuthority
{
    /// <summary>The head of the office.</summary>
    Executive,

    /// <summary>The chairman of the council, of an executive's own gift.</summary>
    Council,

    /// <summary>The district officer, who supervises the office, of an executive's own gift.</summary>
    District,
}
