using Sepsis.Training.Commands;
using Sepsis.Training.Data;
using Sepsis.Training.Tests.Commands;

namespace Sepsis.Training.Tests.Data.Proposals;

/// <summary>`profile` of a made-up file, and the schema read back as training reads it.</summary>
internal sealed class ProfileCommandCase(string csv, params string[] options) : IDisposable
{
    private readonly TempFolder _folder = new();

    public Called Call() => Called.With(["profile", "--data", _folder.Write("data.csv", csv), "--out", _folder["stroke.json"], .. options]);

    public (DataSchema Schema, string Output) Proposed()
    {
        var called = Call();
        Assert.True(called.Exit == ExitCode.Done, called.Error);
        return (SchemaFile.Read(_folder["stroke.json"]), called.Output);
    }

    public void Dispose() => _folder.Dispose();
}
