namespace Sepsis.Application.Records;

/// <summary>What can be wrong with the chain.</summary>
public enum AuditFault
{
    /// <summary>A record is not the one that was put in its place: altered, or moved.</summary>
    Altered,

    /// <summary>A place is empty.</summary>
    Missing,

    /// <summary>A column beside a record does not say what its body says.</summary>
    IndexAltered,

    /// <summary>The chain ends elsewhere than this site signed.</summary>
    EndAltered,

    /// <summary>The place up to which records were removed is not the one this site signed.</summary>
    StartAltered,
}
