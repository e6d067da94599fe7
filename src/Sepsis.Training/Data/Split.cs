namespace Sepsis.Training.Data;

/// <summary>Which rows belong together, and which fold each is held out in.</summary>
/// <param name="GroupOfRow">Row by row, counted from 0.</param>
/// <param name="Groups">How many there are.</param>
internal sealed record Split(IReadOnlyList<int> GroupOfRow, int Groups, GroupedFolds Folds);
