using Sepsis.Domain.Scores;

namespace Sepsis.Domain.Tests.Scores;

public sealed class BedsideItemsTests
{
    private static readonly Dictionary<BedsideQuantity, Func<double, BedsideItems>> Setters = new()
    {
        [BedsideQuantities.Gcs] = value => new() { Gcs = (int)value },
        [BedsideQuantities.Bands] = value => new() { Bands = value },
        [BedsideQuantities.Pao2] = value => new() { Pao2 = value },
        [BedsideQuantities.UrineOutput] = value => new() { UrineOutput = value },
        [BedsideQuantities.Dopamine] = value => new() { Dopamine = value },
        [BedsideQuantities.Dobutamine] = value => new() { Dobutamine = value },
        [BedsideQuantities.Epinephrine] = value => new() { Epinephrine = value },
        [BedsideQuantities.Norepinephrine] = value => new() { Norepinephrine = value },
        [BedsideQuantities.SofaBaseline] = value => new() { SofaBaseline = (int)value },
    };

    public static TheoryData<string> Names => [.. BedsideQuantities.All.Where(quantity => quantity.IsNumber).Select(quantity => quantity.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Init_OnItsLimits_IsTaken(string name)
    {
        var (quantity, set) = Setters.Single(pair => pair.Key.Name == name);
        Assert.NotEqual(BedsideItems.None, set(quantity.Minimum));
        Assert.NotEqual(BedsideItems.None, set(quantity.Maximum));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Init_OutsideItsLimits_IsRefusedWithoutNamingTheValue(string name)
    {
        var (quantity, set) = Setters.Single(pair => pair.Key.Name == name);
        Assert.Throws<ArgumentOutOfRangeException>(() => set(quantity.Minimum - 1));
        var fault = Assert.Throws<ArgumentOutOfRangeException>(() => set(quantity.Maximum + 7));
        Assert.Contains(name, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain((quantity.Maximum + 7).ToString(), fault.Message, StringComparison.Ordinal);
        Assert.Null(fault.ActualValue);
    }

    [Theory]
    [InlineData("bands")]
    [InlineData("pao2")]
    [InlineData("urine_output_24h")]
    [InlineData("dopamine")]
    [InlineData("dobutamine")]
    [InlineData("epinephrine")]
    [InlineData("norepinephrine")]
    public void Init_NotANumber_IsRefused(string name)
    {
        var set = Setters.Single(pair => pair.Key.Name == name).Value;
        Assert.Throws<ArgumentOutOfRangeException>(() => set(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => set(double.PositiveInfinity));
    }

    [Fact]
    public void Of_EveryField_HasItsPlace()
    {
        double[] values = [.. BedsideQuantities.All.Select(quantity => quantity.Maximum)];
        var items = BedsideItems.Of(values);
        Assert.All(BedsideQuantities.All, quantity => Assert.Equal(quantity.Maximum, items.ValueOf(quantity)));
        foreach (var quantity in BedsideQuantities.All)
        {
            double[] alone = [.. values.Select((value, i) => i == quantity.Index ? value : double.NaN)];
            var one = BedsideItems.Of(alone);
            Assert.Equal(quantity.Maximum, one.ValueOf(quantity));
            // The saturation target is a decision nobody has taken as long as nobody says so.
            Assert.DoesNotContain(BedsideQuantities.All, other => other != quantity && other != BedsideQuantities.HypercapnicTarget && one.IsKnown(other));
            Assert.Equal(one, BedsideItems.None.With(quantity, quantity.Maximum));
        }
    }

    [Fact]
    public void Catalogue_EachQuantity_StandsAtItsPlace() =>
        Assert.Equal(Enumerable.Range(0, BedsideQuantities.All.Count), BedsideQuantities.All.Select(quantity => quantity.Index));

    [Fact]
    public void None_KnowsNothing() => Assert.All(
        typeof(BedsideItems).GetProperties().Where(property => property.Name != nameof(BedsideItems.HypercapnicTarget)),
        property => Assert.Null(property.GetValue(BedsideItems.None)));

    [Fact]
    public void ToString_WithholdsTheValues() =>
        Assert.DoesNotContain("1500", Bedside.WellItems.ToString(), StringComparison.Ordinal);
}
