using Sepsis.Domain.Features;
using Sepsis.Domain.Models;
using Sepsis.Training.Data;

namespace Sepsis.Training.Scoring;

/// <summary>A record of the file as a row of the model; or why it cannot be scored.</summary>
internal sealed class RowScoring
{
    private readonly int _cellsOfRow;
    private readonly int[] _features;
    private readonly FeatureCell[] _cells;
    private readonly IRowRules _rules;
    private readonly double[] _values;
    private readonly int[] _inputs;
    private readonly FeatureSchema _model;

    public RowScoring(CsvColumns columns, DataSchema schema, FeatureSchema model, TrainingPopulation population)
    {
        (_cellsOfRow, _features, _model) = (columns.Names.Count, [.. columns.Features], model);
        _cells = [.. schema.Features.Select(feature => new FeatureCell(feature, schema.Missing))];
        _rules = model.ServingFault is null ? new ServiceRules(schema, population) : new SchemaRowRules(schema, population);
        _values = new double[_cells.Length];
        _inputs = [.. model.Features.Select(feature => schema.IndexOf(feature.Name))];
    }

    /// <param name="record">The record.</param>
    /// <param name="row">Receives the model's columns.</param>
    /// <returns>The faults, the first of each field; empty when it can be scored.</returns>
    public IReadOnlyList<string> Read(CsvRecord record, Span<double> row)
    {
        if (record.Count != _cellsOfRow)
            return [$"the row has {record.Count} cells, the header {_cellsOfRow}"];
        Array.Fill(_values, double.NaN);
        HashSet<string>? unreadable = null;
        for (var cell = 0; cell < record.Count; cell++)
            if (_features[cell] is >= 0 and var feature && !_cells[feature].TryRead(record.Cell(cell), out _values[feature]))
                (unreadable ??= []).Add(_cells[feature].Feature.Name);
        if (unreadable is not null || !_rules.IsSound(_values))
            return
            [
                .. (unreadable ?? []).Select(field => $"{field} is not a number"),
                .. _rules.Faults(_values, (unreadable ?? []).Contains),
            ];
        for (var i = 0; i < _inputs.Length; i++)
            row[i] = _values[_inputs[i]];
        _model.Derive(row);
        return [];
    }
}
