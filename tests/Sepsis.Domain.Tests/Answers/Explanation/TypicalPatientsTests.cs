using Sepsis.Domain.Answers.Explanation;

namespace Sepsis.Domain.Tests.Answers.Explanation;

public sealed class TypicalPatientsTests
{
    [Fact]
    public void Fault_SoundRows_IsNone() => Assert.Null(new TypicalPatients([[1, double.NaN], [2, 3]]).Fault(2));

    [Fact]
    public void Fault_NoRows_IsNamed() => Assert.Contains("empty", new TypicalPatients([]).Fault(2), StringComparison.Ordinal);

    [Theory]
    [InlineData(1.0)]
    [InlineData(1.0, 2.0, 3.0)]
    [InlineData(1.0, double.PositiveInfinity)]
    public void Fault_UnsoundRow_NamesItsPlace(params double[] row) =>
        Assert.Contains("[1]", new TypicalPatients([[1, 2], row]).Fault(2), StringComparison.Ordinal);
}
