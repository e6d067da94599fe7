namespace LightGbm;

/// <summary>What a prediction returns; the numbers are LightGBM's (C_API_PREDICT_*).</summary>
public enum PredictionType
{
    /// <summary>After the objective's link: for binary classification the probability.</summary>
    Normal = 0,

    /// <summary>The sum of the leaves: for binary classification the log odds.</summary>
    RawScore = 1,

    /// <summary>The leaf each row falls into, per tree.</summary>
    LeafIndex = 2,

    /// <summary>SHAP value per feature, then the expected raw score; they add up to <see cref="RawScore"/>.</summary>
    Contributions = 3,
}
