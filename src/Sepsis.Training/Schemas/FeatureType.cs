namespace Sepsis.Training.Schemas;

internal enum FeatureType
{
    Number,
    Category,
}
