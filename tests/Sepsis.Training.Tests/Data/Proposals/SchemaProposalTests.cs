using Sepsis.Domain.Features;
using Sepsis.Training.Commands;
using Sepsis.Training.Data;

namespace Sepsis.Training.Tests.Data.Proposals;

public sealed class SchemaProposalTests
{
    /// <summary>Sixty patients with a column of every kind.</summary>
    private static readonly string s_everyKind =
        "pid,Age (years),Sex,Pain type,NIHSS grade,Glucose mg,Admitted,Remark,Empty,Line,Outcome\n"
        + string.Concat(Enumerable.Range(0, 60).Select(RowOfEveryKind));

    [Fact]
    public void Profile_EveryKindOfColumn_IsTakenForWhatItIs()
    {
        using var given = new ProfileCommandCase(s_everyKind, "--target", "Outcome", "--id", "pid", "--outcome", "a stroke");
        var (schema, output) = given.Proposed();
        Assert.Equal(("stroke", "a stroke", "pid", "Age (years)"), (schema.Name, schema.Outcome, schema.Id, schema.Age));
        Assert.Equal(["Age (years)", "Sex", "Pain type", "NIHSS grade", "Glucose mg"], schema.Features.Select(feature => feature.Name));
        Assert.Equal(
            [FeatureType.Number, FeatureType.Category, FeatureType.Category, FeatureType.Category, FeatureType.Number],
            schema.Features.Select(feature => feature.Type));
        Assert.Equal(["Admitted", "Remark", "Empty", "Line"], schema.Ignored.Select(ignored => ignored.Column));
        Assert.Equal(["", "?", "NaN"], schema.Missing);
        Assert.Contains("dates", schema.Ignored[0].Reason, StringComparison.Ordinal);
        Assert.Contains("free text", schema.Ignored[1].Reason, StringComparison.Ordinal);
        Assert.Contains("Glucose mg", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Profile_Numbers_HaveARangeWiderThanSeen()
    {
        using var given = new ProfileCommandCase(s_everyKind, "--target", "Outcome", "--id", "pid");
        var glucose = given.Proposed().Schema.Find("Glucose mg")!;
        Assert.InRange(glucose.Minimum, 30, 60);
        Assert.InRange(glucose.Maximum, 160, 190);
        Assert.False(glucose.WholeNumber);
        Assert.Equal(new Dictionary<string, double?> { ["pending"] = null }, glucose.Words);
    }

    [Fact]
    public void Profile_WordsAndCodes_AreCategories()
    {
        var csv = s_everyKind.Replace("?", "burning", StringComparison.Ordinal);
        using var given = new ProfileCommandCase(csv, "--target", "Outcome", "--id", "pid");
        var schema = given.Proposed().Schema;
        Assert.Equal(["1", "2", "3", "4"], schema.Find("NIHSS grade")!.Words.Keys);
        Assert.Equal(["burning", "dull", "sharp"], schema.Find("Pain type")!.Words.Keys);
        Assert.Equal(["Pain type is burning", "Pain type is dull", "Pain type is sharp"], schema.Derived.Select(derived => derived.Name));
        Assert.All(schema.Derived, derived => Assert.Equal(FeatureOperation.Is, derived.Operation));
        Assert.Equal(
            [("sex", "Sex", 0), ("age_band", "Age (years)", 2)],
            schema.Subgroups.Select(group => (group.Name, group.Column, group.From.Count)));
    }

    [Theory]
    [InlineData("Yes", "No", 10, "Yes")]
    [InlineData("absence", "presence", 10, "presence")]
    [InlineData("0", "1", 40, "1")]
    [InlineData("2", "1", 10, "2")]
    [InlineData("blue", "red", 10, "blue")]
    [InlineData("blue", "red", 50, "red")]
    public void Profile_Target_IsTheWordThenTheLargerNumberThenTheRarer(string one, string other, int ofOne, string positive)
    {
        using var given = new ProfileCommandCase(TwoValued(one, other, ofOne), "--target", "y");
        var (schema, output) = given.Proposed();
        Assert.Equal([positive], schema.Target.Positive);
        Assert.Equal([positive == one ? other : one], schema.Target.Negative);
        Assert.Contains($"{positive} means it happened", output, StringComparison.Ordinal);
        Assert.Null(schema.Id);
    }

    [Fact]
    public void Profile_PositiveNamed_IsTakenAndTheRestIsItsAbsence()
    {
        var csv = TwoValued("1", "2", 20).Replace(",y\n", ",y\n50,3\n", StringComparison.Ordinal);
        using var given = new ProfileCommandCase(csv, "--target", "y", "--positive", "1.0");
        var target = given.Proposed().Schema.Target;
        Assert.Equal(["1"], target.Positive);
        Assert.Equal(["2", "3"], target.Negative);
    }

    [Theory]
    [InlineData("--target", "z")]
    [InlineData("--target", "x")]
    [InlineData("--target", "y", "--positive", "green")]
    [InlineData("--target", "y", "--id", "y")]
    [InlineData("--target", "y", "--id", "who")]
    public void Profile_UnusableRequest_IsRefusedAndWritesNothing(params string[] options)
    {
        using var given = new ProfileCommandCase(TwoValued("blue", "red", 10), options);
        var called = given.Call();
        Assert.Equal(ExitCode.Unusable, called.Exit);
        Assert.NotEqual("", called.Error);
    }

    [Fact]
    public void Profile_NothingTellsTheOutcome_AsksForIt()
    {
        using var given = new ProfileCommandCase(TwoValued("blue", "red", 30), "--target", "y");
        Assert.Contains("--positive", given.Call().Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Profile_SchemaThatIsThere_IsNotOverwritten()
    {
        using var given = new ProfileCommandCase(TwoValued("0", "1", 30), "--target", "y");
        Assert.Equal(ExitCode.Done, given.Call().Exit);
        Assert.Equal(ExitCode.Unusable, given.Call().Exit);
    }

    private static string RowOfEveryKind(int i)
    {
        var sex = i % 2 == 0 ? "male" : "Female";
        var pain = (i % 3) switch { 0 => "sharp", 1 => "dull", _ => "?" };
        var glucose = i switch { 7 => "NaN", 8 => "pending", _ => $"{80 + i}.5" };
        var admitted = $"{2000 + i % 20}-03-0{i % 9 + 1}";
        var outcome = i % 5 == 0 ? "Yes" : "No";
        return $"P{i},{30 + i % 50},{sex},{pain},{i % 4 + 1},{glucose},{admitted},text number {i},,{i + 1},{outcome}\n";
    }

    private static string TwoValued(string one, string other, int ofOne) =>
        "x,y\n" + string.Concat(Enumerable.Range(0, 60).Select(i => $"{i * 7 % 60},{(i < ofOne ? one : other)}\n"));
}
