using System.Globalization;

namespace Sepsis.Training.Members;

/// <summary>
/// How the trees are grown. Small trees, slowly: with some thousand septic rows, deeper ones learn single patients.
/// </summary>
internal static class LightGbmOptions
{
    public const int MaximumRounds = 1500;

    /// <summary>Rounds without a better log loss on the stopping rows before it ends.</summary>
    public const int Patience = 50;

    public const double LearningRate = 0.05;
    public const int Leaves = 15;
    public const int MinimumRowsInLeaf = 40;

    /// <summary>A leaf may hold at most this share of the rows: keeps small cohorts trainable.</summary>
    public const double MinimumRowsShare = 0.01;

    public const double FeatureFraction = 0.8;
    public const double BaggingFraction = 0.8;
    public const double L2 = 1;

    public static string Parameters(int rows, int seed, int threads)
    {
        var inLeaf = Math.Clamp((int)(rows * MinimumRowsShare), 1, MinimumRowsInLeaf);
        return string.Create(CultureInfo.InvariantCulture,
            $"objective=binary metric=binary_logloss learning_rate={LearningRate} num_leaves={Leaves} min_data_in_leaf={inLeaf} feature_fraction={FeatureFraction} bagging_fraction={BaggingFraction} bagging_freq=1 lambda_l2={L2} seed={seed} deterministic=true force_row_wise=true num_threads={threads} verbosity=-1");
    }
}
