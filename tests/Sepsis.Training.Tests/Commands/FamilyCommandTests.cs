using Sepsis.Domain.Inputs;
using Sepsis.Training.Bundles;
using Sepsis.Training.Commands;
using Sepsis.Training.Data;
using Sepsis.Training.Tests.Judging;

namespace Sepsis.Training.Tests.Commands;

/// <summary>A file that never holds some panels, against the kept family "fourth".</summary>
public sealed class FamilyCommandTests : IDisposable
{
    private const string Header = "patient_id,heart_rate,respiratory_rate,temperature,age,oxygen_saturation,systolic_bp,lactate_level";

    private static readonly string Family = Path.Combine(Checkout.Folder, "tests", "TestData", "bundles", "fourth");

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>What the answering set does not look at is refused all the same, as the service would.</summary>
    [Fact]
    public void Score_ImpossibleValueTheSetDoesNotLookAt_IsNotScored()
    {
        var data = _folder.Write("in.csv", $"{Header}\np1,80,16,37,60,97,120,1\np2,80,16,37,60,97,120,900\n");
        var called = Called.With("score", "--bundle", Family, "--data", data, "--out", _folder["out.csv"]);
        Assert.True(called.Exit == ExitCode.Done, called.Error);
        Assert.Contains("vitals answers", called.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("lactate_level", called.Error, StringComparison.Ordinal);
        var lines = File.ReadAllLines(_folder["out.csv"]);
        Assert.EndsWith(",", lines[1], StringComparison.Ordinal);
        Assert.Contains("lactate_level 900", lines[2], StringComparison.Ordinal);
    }

    /// <summary>A set keeps no evaluation of its own: what its threshold was chosen for is the family's.</summary>
    [Fact]
    public void For_Set_HasTheSchemaAndTheAimOfItsFamily()
    {
        using var family = OpenBundle.Read(Family);
        var set = family.For(new(Panel.Core));
        Assert.Equal("core", set.Bundle.Set);
        Assert.Same(family.Schema, set.Schema);
        Assert.Equal(family.Aim, set.Aim);
    }

    [Fact]
    public void Recalibrate_FileWithoutLaboratory_IsTheFamilyOfWhatItHolds()
    {
        var called = Called.With(
            "recalibrate", "--bundle", Family, "--data", HospitalOfVitals(), "--out", _folder["new"], "--replicates", "20");
        Assert.True(called.Exit == ExitCode.Done, called.Error);
        using var recalibrated = OpenBundle.Read(_folder["new"]);
        Assert.Equal(
            new PanelSet(Panel.Core, Panel.Saturation, Panel.Pressures), recalibrated.Bundle.Schema.Panels);
        Assert.Null(recalibrated.Bundle.Set);
        Assert.Equal("core", recalibrated.For(new(Panel.Core)).Bundle.Set);
        Assert.NotNull(recalibrated.Schema.Find("lactate_level"));
    }

    [Fact]
    public void Read_UsualAndAFile_AddsUp()
    {
        var file = _folder.Write("sets.yaml", "gases: [blood_gas]\n");
        Assert.Equal([.. SenderSet.Usual, new("gases", new(Panel.Core, Panel.BloodGas))], SenderSets.Read([SenderSets.Usual, file]));
        Assert.Empty(SenderSets.Read([SenderSets.None]));
    }

    [Theory]
    [InlineData("core: [core]", "names core twice")]
    [InlineData("all: [core]", "and not all")]
    [InlineData("Gases: [blood_gas]", "lower case letters")]
    [InlineData("gases: [blood gas]", "some of core,comorbidities")]
    public void Train_SetsThatCannotBe_AreRefused(string content, string reason)
    {
        var fault = Assert.Throws<UnusableDataException>(
            () => SenderSets.Read([SenderSets.Usual, _folder.Write("sets.yaml", content + "\n")]));
        Assert.Contains(reason, string.Join('\n', [fault.Message, .. fault.Details]), StringComparison.Ordinal);
    }

    private string HospitalOfVitals()
    {
        string[] kept =
        [
            "patient_id", "heart_rate", "respiratory_rate", "temperature", "age", "oxygen_saturation", "systolic_bp", "diastolic_bp",
            "mean_arterial_pressure", "sepsis_risk",
        ];
        var lines = File.ReadAllLines(HospitalFile.Write(_folder, "others", 1200, 9)).Select(line => line.Split(',')).ToList();
        int[] columns = [.. kept.Select(name => Array.IndexOf(lines[0], name)).Where(column => column >= 0)];
        return _folder.Write(
            "vitals.csv", string.Concat(lines.Select(line => string.Join(',', columns.Select(column => line[column])) + "\n")));
    }
}
