using Sepsis.Domain.Answers;
using Sepsis.Domain.Features;
using Sepsis.Domain.Inputs;
using Sepsis.Domain.Models;
using Sepsis.Training.Bundles;
using Sepsis.Training.Data;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Tests.Bundles;

public sealed class AnswerPartsBuilderTests
{
    private const int Rows = 600;

    private static readonly string[] s_inputs = ["heart_rate", "systolic_bp"];

    private static readonly FeatureSchema s_schema = new(
        [Feature.Of(Measurements.HeartRate), Feature.Of(Measurements.SystolicBp)],
        [new("shock_index", FeatureOperation.Ratio, ["heart_rate", "systolic_bp"])]);

    private readonly double[] _probabilities;
    private readonly bool[] _labels;
    private readonly DesignMatrix _matrix;
    private readonly TradeOffCurve _curve;

    /// <summary>Three rows of each patient; the faster the heart, the lower the pressure and the likelier the sepsis.</summary>
    public AnswerPartsBuilderTests()
    {
        var random = new Random(11);
        double[] hearts = [.. Enumerable.Range(0, Rows).Select(_ => 60.0 + random.Next(80))];
        double[] pressures = [.. hearts.Select(heart => 200 - heart + random.Next(30))];
        _probabilities = [.. hearts.Select(heart => (heart - 50) / 100)];
        _labels = [.. _probabilities.Select(probability => random.NextDouble() < probability)];
        var rows = hearts.Zip(pressures, (heart, pressure) => new[] { heart, pressure, heart / pressure });
        _matrix = new(s_schema, [.. rows.SelectMany(row => row)], _labels);
        _curve = TradeOffCurve.Of(_probabilities, _labels);
    }

    [Fact]
    public void Build_RowsWithDerivedColumns_IsOfTheInputsAlone()
    {
        var parts = Build(7);
        Assert.Equal(s_inputs, parts.Dependence.Inputs.Select(input => input.Name));
        Assert.Equal(s_inputs, parts.Limits.Inputs.Select(input => input.Name));
        Assert.All(parts.TypicalPatients.Rows, row => Assert.Equal(2, row.Count));
        Assert.Equal((null, null, null), (parts.TypicalPatients.Fault(2), parts.Dependence.Fault(s_inputs), parts.Limits.Fault(s_inputs)));
    }

    [Fact]
    public void Build_InputsThatMoveAgainstEachOther_IsSeenInEveryPart()
    {
        var parts = Build(7);
        Assert.InRange(parts.Dependence.Correlation(0, 1), -1, -0.8);
        var hearts = parts.TypicalPatients.Rows.Select(row => row[0]).ToArray();
        Assert.Equal(hearts.Order(), hearts);
        var limit = parts.Limits.Inputs[0];
        Assert.InRange(limit.WarnBelow, 60, limit.UsualLow);
        Assert.InRange(limit.WarnAbove, limit.UsualHigh, 139);
    }

    [Fact]
    public void Build_OperatingPoints_AreThoseOfTheCurveWithIntervalsAboutThem()
    {
        var points = Build(7).OperatingPoints;
        Assert.Equal(_curve.Points, points.Select(point => point.Point));
        var middle = points[points.Count / 2];
        Assert.InRange(middle.Point.Sensitivity, middle.Sensitivity!.Value.Lower, middle.Sensitivity.Value.Upper);
        Assert.InRange(middle.Point.AlertsPer100, middle.AlertsPer100.Lower, middle.AlertsPer100.Upper);
        Assert.True(middle.AlertsPer100.Upper > middle.AlertsPer100.Lower);
    }

    [Fact]
    public void Build_SameSeed_GivesTheSameIntervals()
    {
        Assert.Equal(Build(7).OperatingPoints, Build(7).OperatingPoints);
        Assert.NotEqual(Build(7).OperatingPoints, Build(8).OperatingPoints);
    }

    private AnswerParts Build(int seed)
    {
        var rows = new JudgedRows(_labels, [.. Enumerable.Range(0, Rows).Select(row => row / 3)], Rows / 3, [], 0);
        return AnswerPartsBuilder.Build(_matrix, _probabilities, _curve, rows, 40, seed);
    }
}
