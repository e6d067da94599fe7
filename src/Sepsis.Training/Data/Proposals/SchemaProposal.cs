namespace Sepsis.Training.Data.Proposals;

/// <summary>What a person says of the file.</summary>
/// <param name="Name">Of the schema.</param>
/// <param name="Id">The column that tells patients apart; null where each row is a patient.</param>
/// <param name="Positive">The target's value that means it happened; null leaves it to the rules.</param>
/// <param name="Outcome">What the probability is of, in words.</param>
internal sealed record ProposalRequest(string Name, string Target, string? Id, string? Positive, string? Outcome);

/// <summary>A schema of a file nobody described, and in words what each column was taken for. A person looks it over.</summary>
/// <param name="Columns">The columns in the file's order.</param>
internal sealed record SchemaProposal(DataSchema Schema, IReadOnlyList<(string Column, string Text)> Columns, int Rows)
{
    private static readonly double[] s_ageCuts = [18, 45, 65, 80];

    public static SchemaProposal Of(FileSurvey file, ProposalRequest request)
    {
        var target = ProposedTarget.Of(file.Find(request.Target), request.Positive);
        ProposedColumn[] columns =
            [.. file.Columns.Where(column => column.Name != request.Target && column.Name != request.Id).Select(ProposedFeature.Of)];
        FeatureColumn[] features = [.. columns.Where(column => column.Feature is not null).Select(column => column.Feature!)];
        if (features.Length == 0)
            throw new UnusableDataException(
                "No column can be learned from.", [.. columns.Select(column => $"{column.Name}: {column.Text}")]);
        var age = Array.Find(
            features, feature => feature.Type == FeatureType.Number && feature.Minimum >= 0 && ColumnNames.IsAge(feature.Name));
        var schema = new DataSchema
        {
            SchemaVersion = DataSchema.Format,
            Name = ColumnNames.Plain(request.Name),
            Outcome = request.Outcome ?? $"{request.Target}: {target.Column.Positive[0]}",
            Target = target.Column,
            Id = request.Id,
            Site = null,
            Age = age?.Name,
            Missing = [.. file.Columns.SelectMany(column => column.Missing).Append("").Distinct().Order(StringComparer.Ordinal)],
            Features = features,
            Derived = [.. columns.SelectMany(column => column.Derived)],
            Ascending = [],
            Subgroups = [.. Subgroups(file, features, age)],
            Ignored = [.. columns.Where(column => column.Feature is null).Select(column => new IgnoredColumn(column.Name, column.Text))],
        };
        return SchemaRules.Fault(schema) is { } fault
            ? throw new UnusableDataException($"No schema can be made of this file: {fault}.")
            : new(schema, [.. Words(file, request, target, columns, age)], file.Rows);
    }

    private static IEnumerable<Subgrouping> Subgroups(FileSurvey file, FeatureColumn[] features, FeatureColumn? age)
    {
        if (Array.Find(features, feature => feature.Type == FeatureType.Category && ColumnNames.IsSex(feature.Name)) is { } sex)
            yield return new("sex", sex.Name, []);
        if (age is null)
            yield break;
        var seen = file.Find(age.Name);
        double[] cuts = [.. s_ageCuts.Where(cut => cut > seen.Minimum && cut <= seen.Maximum)];
        if (cuts.Length > 0)
            yield return new("age_band", age.Name, cuts);
    }

    private static IEnumerable<(string Column, string Text)> Words(
        FileSurvey file, ProposalRequest request, ProposedTarget target, ProposedColumn[] columns, FeatureColumn? age)
    {
        var proposed = new Queue<ProposedColumn>(columns);
        foreach (var column in file.Columns)
        {
            var text =
                column.Name == request.Target ? target.Text
                : column.Name == request.Id ? "tells patients apart"
                : Taken(proposed.Dequeue());
            var missing = column.Rows - column.Known;
            var unknown =
                missing == 0 ? ""
                : column.Name == request.Target ? $"; EMPTY in {missing} of {column.Rows} rows, which training refuses: remove them"
                : $"; not known in {missing} of {column.Rows} rows";
            yield return (column.Name.Length > 0 ? column.Name : "(no name)", text + unknown);
        }

        string Taken(ProposedColumn column) =>
            column.Feature is null ? $"left out: {column.Text}" : column.Feature == age ? $"{column.Text}; the age" : column.Text;
    }
}
