namespace Sepsis.Training.Data;

internal enum FeatureType
{
    Number,
    Category,
}
