namespace Sepsis.Training.Tests.Data;

/// <summary>
/// Trains where the Statlog heart data lie beside the checkout, and says so where they do not. They are never committed.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class HeartDataFactAttribute : NodeFactAttribute
{
    private const string Place = "shared/data/heart-disease-statlog/Heart_Disease_Prediction.csv";

    public HeartDataFactAttribute()
    {
        if (File is null)
            Skip ??= $"../{Place} is not there: the Statlog heart data are not part of the repository.";
    }

    public static string? File { get; } =
        Path.Combine(Checkout.Folder, "..", Place) is var path && System.IO.File.Exists(path) ? path : null;
}
