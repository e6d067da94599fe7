namespace LightGbm;

/// <summary>A fault reported by LightGBM, in its own words.</summary>
public sealed class LightGbmException : Exception
{
    public LightGbmException(string message)
        : base(message)
    {
    }

    public LightGbmException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
