using System.IO.Compression;
using System.Text;
using Microsoft.ML;
using Sepsis.Domain;
using Sepsis.Domain.Features;
using Sepsis.Infrastructure.Engines;

namespace Sepsis.Training.Fit.LightGbm;

/// <summary>LightGBM's text model as ML.NET's own file, which is what a bundle holds and the service loads.</summary>
internal static class TreeModelFile
{
    /// <summary>The first a zip can tell. ML.NET writes when it wrote, and the same trees would have another hash each time.</summary>
    private static readonly DateTimeOffset s_epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="text">LightGBM's.</param>
    /// <param name="schema">Of the columns.</param>
    /// <param name="source">Where the text comes from, for a person.</param>
    public static byte[] Import(string text, FeatureSchema schema, string source)
    {
        // It writes its seed into the file, and without one of ours draws another each time.
        var machineLearning = new MLContext(seed: 1);
        var rows = FeatureRows.None(schema.Width);
        try
        {
            using var content = new MemoryStream(Encoding.UTF8.GetBytes(LightGbmText.ForMlNet(text, schema, source)));
            var trees = machineLearning.BinaryClassification.Trainers.LightGbm(content, FeatureRows.Column).Fit(rows);
            using var saved = new MemoryStream();
            machineLearning.Model.Save(trees, rows.Schema, saved);
            return WithFixedTimes(saved);
        }
        catch (Exception fault) when (fault is FormatException or InvalidOperationException or ArgumentException
            or IndexOutOfRangeException or KeyNotFoundException)
        {
            throw new SepsisException(SepsisError.TreesUnusable, $"{source}: ML.NET cannot import it: {fault.Message}", fault);
        }
    }

    private static byte[] WithFixedTimes(MemoryStream saved)
    {
        saved.Position = 0;
        using var written = new MemoryStream();
        using (var from = new ZipArchive(saved, ZipArchiveMode.Read))
        using (var to = new ZipArchive(written, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var entry in from.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.SmallestSize);
                copy.LastWriteTime = s_epoch;
                using var content = entry.Open();
                using var target = copy.Open();
                content.CopyTo(target);
            }

        return written.ToArray();
    }
}
