using Sepsis.Domain.Features;
using Sepsis.Domain.Vitals;

namespace Sepsis.Training.Cohorts;

/// <summary>Reads and cleans the data of a training. Cells that are no numbers are all collected before it gives up.</summary>
internal sealed class CohortReader
{
    private const int ProgressLines = 10_000;
    private readonly CellFaults _faults = new();
    private readonly NameIndex _patients = new();
    private readonly NameIndex _sites = new();
    private readonly List<int> _patientOfRow = [];
    private readonly List<int> _siteOfRow = [];
    private readonly List<bool> _labels = [];
    private readonly List<double> _values = [];
    private readonly PlausibleValues _plausible = new();
    private int _blankLines;

    public static Cohort Read(DataFile file, IProgress<double> progress, CancellationToken cancellationToken) =>
        new CohortReader().ReadAll(new CsvReader(file.Content), () => progress.Report(file.Done), cancellationToken);

    private Cohort ReadAll(CsvReader reader, Action progress, CancellationToken cancellationToken)
    {
        var columns = CsvColumns.ReadHeader(reader, [CsvColumns.PatientIdName, .. CsvColumns.RequiredMeasurements, CsvColumns.LabelName]);
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
                ReadRow(reader, columns);
        }

        _faults.ThrowIfAny();
        return _labels.Count > 0 ? Build(columns) : throw new UnusableDataException("The file has a header and no rows.");
    }

    private void ReadRow(CsvReader reader, CsvColumns columns)
    {
        Span<double> values = stackalloc double[Measurements.Count];
        values.Fill(double.NaN);
        for (var cell = 0; cell < reader.Count; cell++)
            if (columns.Measurements[cell] is { } measurement && !MeasurementCell.TryRead(reader.Cell(cell), measurement, out values[measurement.Index]))
                _faults.Add(reader.Line, measurement.Name, CsvText.Decode(reader.Cell(cell)), "is not a number");

        var patient = reader.Cell(columns.PatientId).Trim((byte)' ');
        if (patient.IsEmpty)
            _faults.Add(reader.Line, CsvColumns.PatientIdName, "", "is empty");
        var label = reader.Cell(columns.Label).Trim((byte)' ');
        if (!MeasurementCell.TryReadNumber(label, out var truth) || truth is not (0 or 1))
            _faults.Add(reader.Line, CsvColumns.LabelName, CsvText.Decode(label), "is neither 0 nor 1");
        if (_faults.Count > 0)
            return;

        _plausible.Keep(values);
        _values.AddRange(values);
        _patientOfRow.Add(_patients.Of(patient));
        _siteOfRow.Add(columns.Site < 0 ? 0 : _sites.Of(reader.Cell(columns.Site).Trim((byte)' ')));
        _labels.Add(truth == 1);
    }

    private Cohort Build(CsvColumns columns)
    {
        var rows = _labels.Count;
        Measurement[] used = [.. Measurements.All.Where(HasAnyValue)];
        string[] neverKnown = [.. CsvColumns.RequiredMeasurements.Except(used.Select(measurement => measurement.Name))];
        if (neverKnown.Length > 0)
            throw new UnusableDataException($"No row has a plausible {string.Join(", ", neverKnown)}: the service requires it of every patient, so a model cannot do without.");
        var features = new double[(long)rows * used.Length];
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < used.Length; column++)
                features[row * used.Length + column] = _values[row * Measurements.Count + used[column].Index];

        return new()
        {
            Matrix = new(new FeatureSchema([.. used.Select(Feature.Of)]), features, [.. _labels]),
            PatientOfRow = _patientOfRow,
            Patients = _patients.Count,
            SiteOfRow = _siteOfRow,
            SiteNames = _sites.Names,
            Cleaning = new(columns.Ignored, [.. Measurements.All.Except(used).Select(m => m.Name)], _plausible.Removed, _blankLines),
        };
    }

    private bool HasAnyValue(Measurement measurement)
    {
        for (var i = measurement.Index; i < _values.Count; i += Measurements.Count)
            if (!double.IsNaN(_values[i]))
                return true;
        return false;
    }
}
