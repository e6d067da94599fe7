using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Sepsis.Domain.Ensemble;

namespace Sepsis.Infrastructure.Bundles;

/// <summary>How calibrators are told apart in JSON: by a field that names the method.</summary>
public static class CalibratorJson
{
    public const string Method = "method";
    public const string Platt = "platt";
    public const string Isotonic = "isotonic";

    /// <summary>A modifier for a type resolver.</summary>
    public static void Name(JsonTypeInfo type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (type.Type == typeof(Calibrator))
            type.PolymorphismOptions = new()
            {
                TypeDiscriminatorPropertyName = Method,
                UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization,
                DerivedTypes = { new(typeof(PlattCalibrator), Platt), new(typeof(IsotonicCalibrator), Isotonic) },
            };
    }
}
