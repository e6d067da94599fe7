namespace LightGbm;

/// <summary>How feature importance is counted; the numbers are LightGBM's (C_API_FEATURE_IMPORTANCE_*).</summary>
public enum ImportanceType
{
    /// <summary>How many splits use the feature.</summary>
    Split = 0,

    /// <summary>The total gain of the splits that use it.</summary>
    Gain = 1,
}
