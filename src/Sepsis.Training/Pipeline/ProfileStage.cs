using Sepsis.Domain.Models;
using Sepsis.Training.Data;

namespace Sepsis.Training.Pipeline;

/// <summary>The schema that holds for this run, and what the data look like through it.</summary>
internal sealed class ProfileStage : Stage
{
    public const string File = "profile.json";

    public override string Name => "profile";

    public override IReadOnlyList<string> Reads => [];

    public override IReadOnlyList<string> Writes(Workspace work) => [SchemaFile.Name, File];

    public override string Options(Workspace work) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(SchemaFile.Write(work.AskedSchema)));

    public override void Run(Workspace work, CancellationToken cancellationToken)
    {
        // Nothing is written of data that cannot be read.
        var cohort = work.ReadBy(work.AskedSchema);
        work.Put(SchemaFile.Name, work.AskedSchema, SchemaFile.Write(work.AskedSchema));
        foreach (var line in cohort.Cleaning.Lines())
            work.Terminal.Error.WriteLine(line);
        var profile = InputProfile.Of(cohort.Matrix);
        work.Put<ReferenceProfile>(File, profile, InputProfile.Write(profile));
    }
}
