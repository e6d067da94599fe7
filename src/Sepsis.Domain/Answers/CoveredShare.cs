using System.Runtime.InteropServices;

namespace Sepsis.Domain.Answers;

/// <summary>How often something held, as that the truth was in the set. NaN of no rows.</summary>
/// <param name="Share">Of the rows.</param>
/// <param name="Rows">Of the class.</param>
/// <param name="StandardError">Of the share, clustered: rows of one patient are alike.</param>
public sealed record CoveredShare(double Share, int Rows, double StandardError)
{
    /// <summary>The linearised variance of a ratio over patients. Cochran, Sampling Techniques (1977), chapter 9A.</summary>
    /// <param name="rows">The same number is the same patient.</param>
    public static CoveredShare Of(IEnumerable<(int Patient, bool Covered)> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        Dictionary<int, (int Rows, int Covered)> patients = [];
        foreach (var (patient, covered) in rows)
        {
            ref var counted = ref CollectionsMarshal.GetValueRefOrAddDefault(patients, patient, out _);
            counted = (counted.Rows + 1, counted.Covered + (covered ? 1 : 0));
        }

        var total = patients.Values.Sum(patient => patient.Rows);
        var share = (double)patients.Values.Sum(patient => patient.Covered) / total;
        var squares = patients.Values.Sum(patient => Math.Pow(patient.Covered - share * patient.Rows, 2));
        return new(share, total, Math.Sqrt(squares) / total);
    }
}
