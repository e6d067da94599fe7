using System.Text.Json;

namespace Sepsis.Application.Records;

/// <summary>The numbers of an answer as they were kept, and whose they are.</summary>
internal sealed record StoredAnswer(string BundleSha256, double Probability, int Prediction, double Threshold, IReadOnlyList<double> Members)
{
    public static StoredAnswer From(JsonElement body)
    {
        var output = body.GetProperty(RequestRecords.Output);
        return new(
            body.GetProperty(RequestRecords.Model).GetProperty(RequestRecords.BundleSha256).GetString()!,
            output.GetProperty(RequestRecords.Probability).GetDouble(),
            output.GetProperty(RequestRecords.Prediction).GetInt32(),
            output.GetProperty(RequestRecords.Threshold).GetDouble(),
            [.. output.GetProperty(RequestRecords.Members).EnumerateArray().Select(member => member.GetDouble())]);
    }

    /// <summary>The threshold is the record's own: another aim may be configured by now.</summary>
    public bool IsSameAs(double probability, ReadOnlySpan<double> members)
    {
        if (!Same(probability, Probability) || members.Length != Members.Count || (probability >= Threshold ? 1 : 0) != Prediction)
            return false;
        for (var i = 0; i < members.Length; i++)
            if (!Same(members[i], Members[i]))
                return false;
        return true;
    }

    private static bool Same(double left, double right) => BitConverter.DoubleToInt64Bits(left) == BitConverter.DoubleToInt64Bits(right);

    public override string ToString() => "StoredAnswer (values withheld)";
}
