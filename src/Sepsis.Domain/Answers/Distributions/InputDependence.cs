namespace Sepsis.Domain.Answers.Distributions;

/// <summary>
/// How the inputs of a model hung together in training: a Gaussian copula. Each input is spread as in training, and
/// behind all of them lie normal variables with these correlations (Nelsen, An Introduction to Copulas (2006)).
/// </summary>
/// <param name="Inputs">In the order of the model's inputs.</param>
/// <param name="Correlations">Of the normal scores, below the diagonal, row by row.</param>
/// <param name="Shrinkage">The share by which the correlations were drawn to 0 until they could be true together.</param>
public sealed record InputDependence(IReadOnlyList<InputMarginal> Inputs, IReadOnlyList<double> Correlations, double Shrinkage)
{
    /// <summary>
    /// Quantiles are kept at normal scores evenly spaced from the 0.0005 to the 0.9995 quantile, a tenth of a standard
    /// deviation apart: as close in the tails, where the sick are, as in the middle.
    /// </summary>
    public const int Knots = 65;

    /// <summary>A copula of more inputs would not be worked with at the bedside.</summary>
    public const int MostInputs = 128;

    /// <summary>The 0.9995 quantile of the normal distribution.</summary>
    private const double HighestScore = 3.290526731491926;

    internal const double KnotDistance = 2 * HighestScore / (Knots - 1);

    /// <summary>Rounding to six decimals may cost a little of <see cref="InputDependenceFit.LeastPivot"/>.</summary>
    private const double LeastPivot = InputDependenceFit.LeastPivot / 2;

    /// <param name="rows">Row-major inputs of the training rows, NaN where not known. All are used.</param>
    /// <param name="columns">Inputs in a row.</param>
    /// <param name="names">Their names.</param>
    public static InputDependence Fit(ReadOnlySpan<double> rows, int columns, IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentOutOfRangeException.ThrowIfNotEqual(names.Count, columns);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(columns, MostInputs);
        ArgumentOutOfRangeException.ThrowIfNotEqual(rows.Length % columns, 0, nameof(rows));
        return InputDependenceFit.Of(rows, columns, names);
    }

    /// <summary>The normal score of a knot, or of a place between two.</summary>
    internal static double ScoreOf(double knot) => knot * KnotDistance - HighestScore;

    /// <summary>Where in <see cref="Correlations"/> two inputs meet.</summary>
    internal static int PlaceOf(int higher, int lower) => higher * (higher - 1) / 2 + lower;

    public double Correlation(int a, int b) => a == b ? 1 : Correlations[PlaceOf(Math.Max(a, b), Math.Min(a, b))];

    /// <summary>What is wrong with it, given the inputs of the model, or null.</summary>
    public string? Fault(IReadOnlyList<string> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        if (inputs.Count > MostInputs)
            return $"inputs must be at most {MostInputs}";
        if (!Inputs.Select(input => input.Name).SequenceEqual(inputs))
            return "inputs must be those of the model, in their order";
        if (Inputs.Select(input => input.Fault()).FirstOrDefault(fault => fault is not null) is { } fault)
            return fault;
        if (Correlations.Count != PlaceOf(Inputs.Count, 0))
            return $"correlations must be {PlaceOf(Inputs.Count, 0)}";
        if (!Correlations.All(correlation => correlation is > -1 and < 1))
            return "correlations must lie between -1 and 1";
        return InputDependenceFit.LeastPivotOf(Correlations, Inputs.Count) >= LeastPivot ? null : "correlations cannot be true together";
    }
}

/// <summary>How one input was spread in training.</summary>
/// <param name="Quantiles">Its known values at the knots of <see cref="InputDependence"/>; empty where none was known.</param>
public sealed record InputMarginal(string Name, IReadOnlyList<double> Quantiles)
{
    /// <summary>What is wrong with it, or null.</summary>
    public string? Fault()
    {
        if (Quantiles.Count is not (0 or InputDependence.Knots))
            return $"{Name} must have {InputDependence.Knots} quantiles or none";
        if (Quantiles.Any(value => !double.IsFinite(value)))
            return $"quantiles of {Name} must be finite";
        return Quantiles.Zip(Quantiles.Skip(1)).Any(pair => pair.First > pair.Second) ? $"quantiles of {Name} must not fall" : null;
    }
}
