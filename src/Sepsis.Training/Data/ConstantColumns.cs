using Sepsis.Training.Evidence;

namespace Sepsis.Training.Data;

/// <summary>Columns that hold one value wherever they hold any.</summary>
internal static class ConstantColumns
{
    public static IEnumerable<AnomalyEvidence> Find(DesignMatrix matrix)
    {
        for (var column = 0; column < matrix.Schema.Inputs; column++)
        {
            var (only, known, varies) = (double.NaN, 0, false);
            for (var row = 0; row < matrix.Rows && !varies; row++)
                if (matrix.Row(row)[column] is var value && !double.IsNaN(value))
                {
                    varies = known++ > 0 && value != only;
                    only = value;
                }

            if (!varies)
                yield return Anomaly.Warning(AnomalyCodes.ConstantColumn, matrix.Schema.Names[column], known,
                    $"all of its {known} values are the same: a model can learn nothing from them, and has never seen another.");
        }
    }
}
