using System.Text.Json.Nodes;

namespace Sepsis.Infrastructure.Bundles;

/// <summary>A manifest of format v1, raised in memory to what v2 would have said of the same bundle.</summary>
internal static class FormatOne
{
    public const int Version = 1;

    public static void Raise(JsonObject manifest)
    {
        // Said by v1 bundles only in their card: there was no other outcome.
        manifest.TryAdd("outcome", "sepsis within 24 hours");
        manifest.TryAdd("derived", new JsonArray());
        if (manifest["calibrator"] is JsonObject calibrator && !calibrator.ContainsKey(CalibratorJson.Method))
            calibrator.Insert(0, CalibratorJson.Method, CalibratorJson.Platt);
    }
}
