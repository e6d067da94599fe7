using System.Numerics;
using System.Runtime.InteropServices;
using Sepsis.Domain.Ensemble;

namespace Sepsis.Training.Judging;

/// <summary>Penalised cross-entropy of all rows at some coefficients, its gradient and the upper half of its Hessian.</summary>
internal sealed class LogisticLoss
{
    /// <summary>Keeps the intercept's own curvature above 0 when every probability is saturated.</summary>
    private const double InterceptRidge = 1e-9;

    /// <summary>Rows added to the Hessian at a time: it is read and written once for four.</summary>
    private const int Together = 4;

    private readonly double[] _features;
    private readonly int _stride;

    public LogisticLoss(
        StandardizedRows design, ReadOnlySpan<double> rows, int columns, ReadOnlySpan<bool> labels, double[] coefficients, double ridge)
    {
        Gradient = new double[design.Features];
        _stride = (design.Features + Vector<double>.Count - 1) / Vector<double>.Count * Vector<double>.Count;
        _features = new double[Together * _stride];
        Hessian = new double[design.Features][];
        for (var i = 0; i < Hessian.Length; i++)
            Hessian[i] = new double[_stride];
        var curvatures = new double[Together];
        for (var start = 0; start < labels.Length; start += Together)
        {
            Array.Clear(curvatures);
            for (var i = 0; i < Math.Min(Together, labels.Length - start); i++)
                curvatures[i] = Add(design, rows.Slice((start + i) * columns, columns), labels[start + i], coefficients, i);
            AddCurvature(curvatures);
        }

        for (var i = 0; i < Gradient.Length; i++)
        {
            var penalty = i == 0 ? InterceptRidge : ridge;
            Value += penalty / 2 * coefficients[i] * coefficients[i];
            Gradient[i] += penalty * coefficients[i];
            Hessian[i][i] += penalty;
        }
    }

    public double Value { get; private set; }

    public double[] Gradient { get; }

    public double[][] Hessian { get; }

    private double Add(StandardizedRows design, ReadOnlySpan<double> row, bool label, double[] coefficients, int place)
    {
        var features = _features.AsSpan(place * _stride, Gradient.Length);
        design.Build(row, features);
        var logit = 0.0;
        for (var i = 0; i < features.Length; i++)
            logit += coefficients[i] * features[i];
        // Written so that no exponential overflows.
        Value += Math.Max(logit, 0) - (label ? logit : 0) + Math.Log(1 + Math.Exp(-Math.Abs(logit)));
        var p = PlattCalibrator.Sigmoid(logit);
        var miss = label ? p - 1 : p;
        for (var i = 0; i < features.Length; i++)
            Gradient[i] += miss * features[i];
        return p * (1 - p);
    }

    private void AddCurvature(double[] curvatures)
    {
        var first = MemoryMarshal.Cast<double, Vector<double>>(_features.AsSpan(0, _stride));
        var second = MemoryMarshal.Cast<double, Vector<double>>(_features.AsSpan(_stride, _stride));
        var third = MemoryMarshal.Cast<double, Vector<double>>(_features.AsSpan(2 * _stride, _stride));
        var fourth = MemoryMarshal.Cast<double, Vector<double>>(_features.AsSpan(3 * _stride, _stride));
        for (var i = 0; i < Hessian.Length; i++)
        {
            var a = curvatures[0] * _features[i];
            var b = curvatures[1] * _features[_stride + i];
            var c = curvatures[2] * _features[2 * _stride + i];
            var d = curvatures[3] * _features[3 * _stride + i];
            var sums = MemoryMarshal.Cast<double, Vector<double>>(Hessian[i].AsSpan());
            for (var k = i / Vector<double>.Count; k < sums.Length; k++)
                sums[k] += a * first[k] + b * second[k] + (c * third[k] + d * fourth[k]);
        }
    }
}
