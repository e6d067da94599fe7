namespace Sepsis.Training.Fit;

/// <summary>Ways to weigh the members' votes.</summary>
internal enum VotingKind
{
    Equal,

    /// <summary>In proportion to how far each member's AUROC is above chance.</summary>
    AurocWeighted,

    /// <summary>That make what happened most likely.</summary>
    Fitted,
}
