using System.Globalization;

namespace Sepsis.Training.Fit.LightGbm;

/// <summary>
/// How the trees are grown. Extremely randomised ones, many and small: with some thousand positive rows, trees that
/// search every cut learn single patients.
/// </summary>
internal static class LightGbmOptions
{
    public const int MaximumRounds = 3000;

    /// <summary>Rounds without a better log loss on the stopping rows before it ends.</summary>
    public const int Patience = 100;

    public const string LearningRate = "learning_rate";
    public const string Leaves = "num_leaves";
    public const string RowsInLeaf = "min_data_in_leaf";
    public const string FeatureFraction = "feature_fraction";
    public const string BaggingFraction = "bagging_fraction";
    public const string L2 = "lambda_l2";
    public const string ExtraTrees = "extra_trees";

    /// <summary>A leaf may have to hold at most this share of the rows: keeps small cohorts trainable.</summary>
    private const double MinimumRowsShare = 0.01;

    public static MemberParameters Defaults { get; } = MemberParameters.Of(
        (LearningRate, 0.05), (Leaves, 31), (RowsInLeaf, 200), (FeatureFraction, 0.4), (BaggingFraction, 0.8), (L2, 50), (ExtraTrees, 1));

    public static MemberParameters Draw(Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return Defaults.With(
            (LearningRate, Pick(random, 0.03, 0.05, 0.08)),
            (Leaves, Pick(random, 15, 31, 63)),
            (RowsInLeaf, Pick(random, 50, 100, 200, 500)),
            (FeatureFraction, Pick(random, 0.3, 0.4, 0.6)),
            (L2, Pick(random, 10, 20, 50, 100, 200)),
            (ExtraTrees, Pick(random, 1, 1, 1, 0)));
    }

    public static string Text(MemberParameters parameters, int rows, int seed, int threads)
    {
        var inLeaf = Math.Clamp((int)(rows * MinimumRowsShare), 1, parameters.Whole(RowsInLeaf));
        return string.Create(CultureInfo.InvariantCulture,
            $"objective=binary metric=binary_logloss {Numbers(parameters.With((RowsInLeaf, inLeaf)))} bagging_freq=1 seed={seed} "
            + $"deterministic=true force_row_wise=true num_threads={threads} verbosity=-1");
    }

    /// <summary>LightGBM wants words for what is on or off.</summary>
    private static string Numbers(MemberParameters parameters) => string.Join(' ', parameters.Values.Select(value =>
        value.Key == ExtraTrees
            ? $"{value.Key}={(value.Value == 0 ? "false" : "true")}"
            : string.Create(CultureInfo.InvariantCulture, $"{value.Key}={value.Value:R}")));

    private static double Pick(Random random, params double[] values) => values[random.Next(values.Length)];
}
