namespace Sepsis.Domain.Answers.Explanation;

/// <summary>
/// Shapley values of the calibrated ensemble for one patient. A coalition is a set of inputs that are known; in it they
/// have the patient's values, the other known ones a typical patient's, and what is not known of the patient is unknown.
/// One of these serves all requests of a bundle.
/// </summary>
public sealed class Attributor
{
    /// <summary>2^12 coalitions beside each typical patient: the most that is worth waiting for.</summary>
    public const int ExactUpTo = 12;

    /// <summary>Of samples: 12 ms at 5 us a row.</summary>
    private const int SampledRows = 2400;

    /// <summary>A standard error needs a second one.</summary>
    private const int FewestPairs = 2;

    /// <summary>The same patient, the same answer.</summary>
    private const int Seed = 42;

    private readonly TypicalPatients _typical;
    private readonly int _inputs;
    private readonly RiskOfRows _risk;
    private readonly int _exactUpTo;

    /// <param name="typical">Whom patients are compared with.</param>
    /// <param name="inputs">How many the model has.</param>
    /// <param name="risk">Asked here once for the base, and in every attribution.</param>
    /// <param name="exactUpTo">Differing inputs beyond which orders are drawn.</param>
    public Attributor(TypicalPatients typical, int inputs, RiskOfRows risk, int exactUpTo = ExactUpTo)
    {
        ArgumentNullException.ThrowIfNull(typical);
        ArgumentNullException.ThrowIfNull(risk);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(exactUpTo, ExactUpTo);
        if (typical.Fault(inputs) is { } fault)
            throw new ArgumentException(fault, nameof(typical));
        (_typical, _inputs, _risk, _exactUpTo) = (typical, inputs, risk, exactUpTo);
        Base = RowBlocks.Ask(risk, inputs, typical.Rows.Count, (row, values) =>
        {
            for (var column = 0; column < values.Length; column++)
                values[column] = typical.Rows[row][column];
        }).Average();
    }

    /// <summary>The mean risk of the typical patients.</summary>
    public double Base { get; }

    /// <param name="inputs">The patient's, in the order of the schema; NaN where not known.</param>
    /// <param name="probability">
    /// As answered to the caller, which a network may give in another last digit when asked of many; null asks the model.
    /// </param>
    public Attribution Attribute(ReadOnlySpan<double> inputs, double? probability = null)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(inputs.Length, _inputs);
        var patient = inputs.ToArray();
        var (plans, method) = Plans([.. _typical.Rows.Select(row => new Contrast(patient, row))]);
        var risks = Ask(plans, patient);
        var whole = probability ?? risks[^1];
        var effects = new double[patient.Length];
        var variances = new double[patient.Length];
        var start = 0.0;
        for (var (i, first) = (0, 0); i < plans.Length; first += plans[i++].Rows)
        {
            start += plans[i].Rows == 0 ? whole : risks[first];
            Add(plans[i], risks.AsSpan(first, plans[i].Rows), whole, effects, variances);
        }

        var (known, missing) = (Columns(patient, known: true), Columns(patient, known: false));
        double? Error(int column) => method == AttributionMethod.Exact ? null : Math.Sqrt(variances[column]);
        var ofKnown = known.Select(column => new FeatureEffect(column, patient[column], effects[column], Error(column)));
        return new(
            Base, whole, start / plans.Length - Base, missing, [.. ofKnown.OrderByDescending(effect => Math.Abs(effect.Effect))], method);
    }

    private (CoalitionPlan[] Plans, AttributionMethod Method) Plans(Contrast[] contrasts)
    {
        if (contrasts.All(contrast => contrast.Players <= _exactUpTo))
            return ([.. contrasts.Select(contrast => new ExactCoalitions(contrast))], AttributionMethod.Exact);
        var rowsOfPairs = contrasts.Sum(contrast => SampledOrders.RowsOfPair(contrast.Players));
        var pairs = Math.Max(FewestPairs, SampledRows / Math.Max(rowsOfPairs, 1));
        var random = new Random(Seed);
        return ([.. contrasts.Select(contrast => new SampledOrders(contrast, pairs, random))], AttributionMethod.Sampled);
    }

    /// <summary>The rows of all plans, one after the other, and the patient as the last.</summary>
    private double[] Ask(CoalitionPlan[] plans, double[] patient) =>
        RowBlocks.Ask(_risk, _inputs, plans.Sum(plan => plan.Rows) + 1, (row, values) =>
        {
            var i = 0;
            while (i < plans.Length && row >= plans[i].Rows)
                row -= plans[i++].Rows;
            if (i < plans.Length)
                plans[i].Fill(row, values);
            else
                patient.CopyTo(values);
        });

    /// <summary>One contrast's share of the mean over all.</summary>
    private void Add(CoalitionPlan plan, ReadOnlySpan<double> risks, double whole, double[] effects, double[] variances)
    {
        if (plan.Rows == 0)
            return;
        var differing = plan.Contrast.Differing;
        var ofPlayers = new double[differing.Length];
        var variancesOfPlayers = new double[differing.Length];
        plan.Effects(risks, whole, ofPlayers, variancesOfPlayers);
        double count = _typical.Rows.Count;
        for (var player = 0; player < differing.Length; player++)
        {
            effects[differing[player]] += ofPlayers[player] / count;
            variances[differing[player]] += variancesOfPlayers[player] / (count * count);
        }
    }

    private static int[] Columns(double[] patient, bool known) =>
        [.. Enumerable.Range(0, patient.Length).Where(column => double.IsNaN(patient[column]) != known)];
}
