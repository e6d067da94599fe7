using Sepsis.Training.Data;

namespace Sepsis.Training.Fit;

/// <summary>Predictions by member and row as they were made, bit by bit: text would be five times as long and slower to read.</summary>
internal static class PredictionFile
{
    public static byte[] Write(IReadOnlyList<double[]> members)
    {
        using var content = new MemoryStream();
        using var writer = new BinaryWriter(content);
        writer.Write(members.Count);
        writer.Write(members.Count == 0 ? 0 : members[0].Length);
        foreach (var member in members)
            foreach (var probability in member)
                writer.Write(probability);
        writer.Flush();
        return content.ToArray();
    }

    public static IReadOnlyList<double[]> Read(byte[] content, string file)
    {
        using var reader = new BinaryReader(new MemoryStream(content));
        var (members, rows) = (reader.ReadInt32(), reader.ReadInt32());
        if (content.Length != 8 + 8L * members * rows)
            throw new UnusableDataException($"{file} is cut short or of another run. Run fit again.");
        var predictions = new double[members][];
        for (var member = 0; member < members; member++)
        {
            predictions[member] = new double[rows];
            for (var row = 0; row < rows; row++)
                predictions[member][row] = reader.ReadDouble();
        }

        return predictions;
    }
}
