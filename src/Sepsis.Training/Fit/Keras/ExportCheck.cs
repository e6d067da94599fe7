using Sepsis.Domain;
using Sepsis.Domain.Models;
using Sepsis.Infrastructure.Engines;
using Sepsis.Training.Data;

namespace Sepsis.Training.Fit.Keras;

/// <summary>The exported file, run by the engine that serves it, must say what Keras said, or the mean of what its networks said: on every training row.</summary>
internal static class ExportCheck
{
    /// <summary>float32 sums in another order differ by about 2e-7 here.</summary>
    public const double Tolerance = 1e-5;

    public static void Require(byte[] onnx, DesignMatrix rows, IReadOnlyList<float[]> keras)
    {
        using var exported = MemberEngine.Open("neural_network", MemberKind.Onnx, onnx, rows.Columns);
        var probabilities = new double[rows.Rows];
        exported.PredictMany(rows.Features, probabilities);
        for (var row = 0; row < rows.Rows; row++)
        {
            var difference = Math.Abs(probabilities[row] - keras.Average(network => network[row]));
            // Written so that NaN fails too.
            if (!(difference <= Tolerance))
                throw new SepsisException(SepsisError.EngineFault,
                    $"The exported neural network differs from Keras by {difference:R} on training row {row}; at most {Tolerance:R} is allowed.");
        }
    }
}
