using Sepsis.Domain.Features;

namespace Sepsis.Training.Data;

/// <summary>Reads and cleans the data of a training. Cells that are no numbers are all collected before it gives up.</summary>
internal sealed class CohortReader
{
    private const int ProgressLines = 10_000;
    private const int NoHour = -1;

    /// <summary>Five years: what is more is a time and no stay.</summary>
    private const int MostHours = 43_800;

    private readonly DataSchema _schema;
    private readonly CellFaults _faults = new();
    private readonly NameIndex _patients = new();
    private readonly NameIndex _sites = new();
    private readonly List<int> _patientOfRow = [];
    private readonly List<int> _siteOfRow = [];
    private readonly List<int> _hourOfRow = [];
    private readonly List<bool> _labels = [];
    private readonly RowStore _values;
    private readonly PlausibleValues _plausible;
    private readonly FeatureCell[] _cells;
    private readonly TargetCell _target;
    private int _blankLines;

    private CohortReader(DataSchema schema)
    {
        _schema = schema;
        _plausible = new(schema);
        _cells = [.. schema.Features.Select(feature => new FeatureCell(feature, schema.Missing))];
        _target = new(schema.Target);
        _values = new(schema.Features.Count);
    }

    public static Cohort Read(DataFile file, DataSchema schema, IProgress<double> progress, CancellationToken cancellationToken) =>
        new CohortReader(schema).ReadAll(new CsvReader(file.Content), () => progress.Report(file.Done), cancellationToken);

    private Cohort ReadAll(CsvReader reader, Action progress, CancellationToken cancellationToken)
    {
        string[] always = _schema.Id is null ? [_schema.Target.Column] : [_schema.Id, _schema.Target.Column];
        var columns = CsvColumns.ReadHeader(reader, _schema, [.. always, .. CsvColumns.RequiredFeatures(_schema)]);
        var row = new double[_schema.Features.Count];
        while (reader.Read())
        {
            if (reader.Line % ProgressLines == 0)
                progress();
            cancellationToken.ThrowIfCancellationRequested();
            if (reader.IsBlank)
                _blankLines++;
            else if (reader.Count != columns.Names.Count)
                _faults.Add(reader.Line, $"{reader.Count} cells, the header has {columns.Names.Count}");
            else
                ReadRow(reader, columns, row);
        }

        _faults.ThrowIfAny();
        return _labels.Count > 0 ? Build(columns) : throw new UnusableDataException("The file has a header and no rows.");
    }

    private void ReadRow(CsvReader reader, CsvColumns columns, double[] values)
    {
        Array.Fill(values, double.NaN);
        for (var cell = 0; cell < reader.Count; cell++)
            if (columns.Features[cell] is >= 0 and var feature && !_cells[feature].TryRead(reader.Cell(cell), out values[feature]))
                _faults.Add(
                    reader.Line, columns.Names[cell], CsvText.Decode(reader.Cell(cell)),
                    _cells[feature].Feature.Type == FeatureType.Number ? "is not a number" : "is none of its words");

        var patient = columns.Id < 0 ? [] : reader.Cell(columns.Id).Trim((byte)' ');
        if (columns.Id >= 0 && patient.IsEmpty)
            _faults.Add(reader.Line, _schema.Id!, "", "is empty");
        var label = _target.Read(reader.Cell(columns.Target));
        if (label is null)
            _faults.Add(reader.Line, _schema.Target.Column, CsvText.Decode(reader.Cell(columns.Target)).Trim(), _target.Problem);
        var hour = HourOf(reader, columns);
        if (_faults.Count > 0)
            return;

        _plausible.Keep(values);
        _values.Add(values);
        _patientOfRow.Add(columns.Id < 0 ? _labels.Count : _patients.Of(patient));
        _siteOfRow.Add(columns.Site < 0 ? 0 : _sites.Of(reader.Cell(columns.Site).Trim((byte)' ')));
        _hourOfRow.Add(hour);
        _labels.Add(label!.Value);
    }

    /// <summary>Full hours; -1 where the cell is empty or not there.</summary>
    private int HourOf(CsvReader reader, CsvColumns columns)
    {
        if (columns.Hour < 0 || reader.Cell(columns.Hour).Trim((byte)' ').IsEmpty)
            return NoHour;
        var cell = reader.Cell(columns.Hour).Trim((byte)' ');
        if (FeatureCell.TryReadNumber(cell, out var hour) && hour is >= 0 and <= MostHours)
            return (int)hour;
        _faults.Add(reader.Line, _schema.Hour!, CsvText.Decode(cell), $"is no number of hours from 0 to {MostHours}");
        return NoHour;
    }

    private Cohort Build(CsvColumns columns)
    {
        FeatureColumn[] used = [.. _schema.Features.Where((_, column) => _values.HasAnyIn(column))];
        string[] neverKnown = [.. CsvColumns.RequiredFeatures(_schema).Except(used.Select(feature => feature.Name))];
        if (neverKnown.Length > 0)
            throw new UnusableDataException(
                $"No row has a plausible {string.Join(", ", neverKnown)}: it is required of every patient, so a model cannot do without.");
        if (used.Length == 0)
            throw new UnusableDataException("No column of the schema holds a value.");
        var names = used.Select(feature => feature.Name).ToHashSet();
        var schema = new FeatureSchema(
            [.. used.Select(feature => feature.Feature)], [.. _schema.Derived.Where(derived => derived.Of.All(names.Contains))]);
        int[] source = [.. _schema.Features.Index().Where(feature => names.Contains(feature.Item.Name)).Select(feature => feature.Index)];
        return new()
        {
            Schema = _schema,
            Matrix = new(schema, _values.ToMatrix(source, schema), [.. _labels]),
            PatientOfRow = [.. _patientOfRow],
            Patients = columns.Id < 0 ? _labels.Count : _patients.Count,
            SiteOfRow = [.. _siteOfRow],
            SiteNames = _sites.Names,
            HourOfRow = columns.Hour < 0 ? [] : [.. _hourOfRow],
            Cleaning = new(
                columns.Ignored, [.. _schema.Features.Select(feature => feature.Name).Except(names)], _plausible.Removed, _blankLines)
            {
                InOtherUnit = _plausible.InOtherUnit,
            },
        };
    }
}
