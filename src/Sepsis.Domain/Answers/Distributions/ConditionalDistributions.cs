using Sepsis.Domain.Statistics;

namespace Sepsis.Domain.Answers.Distributions;

/// <summary>
/// What the known inputs of a patient say of the missing ones, and of each other, by an <see cref="InputDependence"/>.
/// Made once for a bundle; immutable, without an allocation in use.
/// </summary>
/// <remarks>
/// Measured on 89 423 rows of intensive care patients who were not used, each known value foretold by the others: the
/// middle 80 % hold 78 to 83 % of the values of most inputs, and 87 to 90 % of diastolic and mean pressure and of sex.
/// The others explain from 4 % (inspired oxygen) to 80 % (mean pressure) of the variance of the scores.
/// </remarks>
public sealed class ConditionalDistributions
{
    private readonly InputScale[] _scales;
    private readonly double[][] _correlations;

    public ConditionalDistributions(InputDependence dependence)
    {
        ArgumentNullException.ThrowIfNull(dependence);
        Names = [.. dependence.Inputs.Select(input => input.Name)];
        _scales = [.. dependence.Inputs.Select(input => new InputScale(input))];
        _correlations = [.. Names.Select((_, row) => Names.Select((_, column) => dependence.Correlation(row, column)).ToArray())];
    }

    /// <summary>The inputs, in their order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The normal score of a value that is known.</summary>
    public double ScoreOf(int column, double value) => _scales[column].ScoreOf(value);

    /// <summary>The value at a normal score, whole where the measurement is; NaN where training never knew the input.</summary>
    public double ValueOf(int column, double score) => _scales[column].ValueOf(score);

    /// <param name="inputs">The patient's, NaN where not known.</param>
    /// <param name="given">Receives, for each input, how its normal score is spread given the known ones.</param>
    public void Condition(ReadOnlySpan<double> inputs, Span<ConditionalNormal> given)
    {
        var size = _scales.Length;
        Span<int> known = stackalloc int[size];
        Span<double> factor = stackalloc double[CholeskyFactor.Length(size)];
        Span<double> white = stackalloc double[size];
        var count = Whiten(inputs, known, factor, white);
        Span<double> cross = stackalloc double[count];
        for (var column = 0; column < size; column++)
        {
            if (!double.IsNaN(inputs[column]))
            {
                given[column] = new(ScoreOf(column, inputs[column]), 0);
                continue;
            }

            for (var i = 0; i < count; i++)
                cross[i] = _correlations[column][known[i]];
            CholeskyFactor.SolveForward(factor, cross);
            given[column] = new(Dot(cross, white[..count]), Math.Sqrt(1 - Dot(cross, cross)));
        }
    }

    /// <param name="column">A missing input.</param>
    /// <param name="given">How its normal score is spread.</param>
    /// <param name="values">Receives the values in the middle of as many equally probable parts, rising.</param>
    public void FillPoints(int column, ConditionalNormal given, Span<double> values)
    {
        for (var i = 0; i < values.Length; i++)
            values[i] = ValueOf(column, given.Mean + given.Deviation * NormalDistribution.Quantile((i + 0.5) / values.Length));
    }

    /// <summary>
    /// How unusual the known inputs are together: their squared Mahalanobis distance among the normal scores as the
    /// z that has the same share below it; about normal in training, however many are known. NaN of fewer than two.
    /// </summary>
    public double CombinationScore(ReadOnlySpan<double> inputs)
    {
        var size = _scales.Length;
        Span<int> known = stackalloc int[size];
        Span<double> factor = stackalloc double[CholeskyFactor.Length(size)];
        Span<double> white = stackalloc double[size];
        var count = Whiten(inputs, known, factor, white);
        return count < 2 ? double.NaN : ChiSquared.NormalScore(count, Dot(white[..count], white[..count]));
    }

    /// <summary>The known inputs, the factor of their correlations, and their scores made independent by it.</summary>
    /// <returns>How many are known and tell something.</returns>
    private int Whiten(ReadOnlySpan<double> inputs, Span<int> known, Span<double> factor, Span<double> white)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(inputs.Length, _scales.Length);
        var count = 0;
        for (var column = 0; column < inputs.Length; column++)
        {
            if (double.IsNaN(inputs[column]) || !_scales[column].Informs)
                continue;
            white[count] = ScoreOf(column, inputs[column]);
            known[count++] = column;
        }

        for (var row = 0; row < count; row++)
        {
            var correlations = _correlations[known[row]];
            for (var column = 0; column <= row; column++)
                factor[CholeskyFactor.Length(row) + column] = correlations[known[column]];
        }

        CholeskyFactor.Replace(factor, count);
        CholeskyFactor.SolveForward(factor, white[..count]);
        return count;
    }

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length && i < b.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }
}

/// <summary>How the normal score of an input is spread, given what is known of a patient. A known one has no deviation.</summary>
public readonly record struct ConditionalNormal(double Mean, double Deviation)
{
    public override string ToString() => "ConditionalNormal (values withheld)";
}
