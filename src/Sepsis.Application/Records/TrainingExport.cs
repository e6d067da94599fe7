using System.Globalization;
using System.Text;
using System.Text.Json;
using Sepsis.Application.Assess;
using Sepsis.Domain.Inputs;

namespace Sepsis.Application.Records;

/// <summary>
/// What was seen, as the training program reads it: one assessment a line, its values in their columns, and what
/// became of the patient. Patients go by their pseudonyms; who was not named is a patient of their own.
/// </summary>
public sealed class TrainingExport(IAuditArchive archive)
{
    public const string PatientColumn = AssessRiskCommand.PatientIdField;
    public const string AssessmentColumn = "assessment_id";
    public const string TimeColumn = "assessed_at";

    /// <summary>The training schema's target.</summary>
    public const string TargetColumn = "sepsis_risk";

    private static readonly string[] Fixed = [PatientColumn, AssessmentColumn, TimeColumn];

    public static string Header { get; } = string.Join(
        ',', [.. Fixed, .. Measurements.ModelInputs.Select(measurement => measurement.Name), TargetColumn]) + "\n";

    /// <param name="query">Which assessments.</param>
    /// <param name="labelled">Only those of which somebody said what became of the patient.</param>
    /// <param name="asJson">A JSON object a line instead of a CSV row.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async IAsyncEnumerable<string> LinesAsync(
        AuditQuery query, bool labelled, bool asJson,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var labels = await archive.LastLabelsAsync(cancellationToken);
        if (!asJson)
            yield return Header;
        await foreach (var stored in archive.ReadAsync(query with { Kind = AuditKind.Assessment }, cancellationToken))
        {
            bool? label = labels.TryGetValue(stored.Record.Id, out var known) ? known : null;
            if (label is not null || !labelled)
                yield return Line(stored.Record, label, asJson);
        }
    }

    private static string Line(AuditRecord record, bool? label, bool asJson)
    {
        using var body = JsonDocument.Parse(record.Body);
        var inputs = body.RootElement.GetProperty(RequestRecords.Inputs);
        string[] identity = [record.PatientKey ?? record.Id.ToString(), record.Id.ToString(), RecordBody.Text(record.At)];
        var line = new StringBuilder();
        if (asJson)
            AppendJson(line, identity, inputs, RequestRecords.SentOf(body.RootElement), label);
        else
            AppendRow(line, identity, inputs, label);
        return line.Append('\n').ToString();
    }

    private static void AppendRow(StringBuilder line, string[] identity, JsonElement inputs, bool? label)
    {
        line.AppendJoin(',', identity);
        foreach (var measurement in Measurements.ModelInputs)
            line.Append(',').Append(inputs.TryGetProperty(measurement.Name, out var value) ? Cell(value) : "");
        line.Append(',').Append(Label(label));
    }

    /// <summary>As in a request: null was asked for and was not there, what is left out was not sent.</summary>
    private static void AppendJson(StringBuilder line, string[] identity, JsonElement inputs, PanelSet sent, bool? label)
    {
        line.Append('{').AppendJoin(',', Fixed.Zip(identity, (name, value) => $"\"{name}\":\"{value}\""));
        foreach (var measurement in Measurements.ModelInputs)
            if (inputs.TryGetProperty(measurement.Name, out var value))
                line.Append(CultureInfo.InvariantCulture, $",\"{measurement.Name}\":{value.GetRawText()}");
            else if (sent.Holds(measurement.Panel!.Value))
                line.Append(CultureInfo.InvariantCulture, $",\"{measurement.Name}\":null");
        if (label is not null)
            line.Append(CultureInfo.InvariantCulture, $",\"{TargetColumn}\":{Label(label)}");
        line.Append('}');
    }

    /// <summary>Numbers as they were recorded; words are those of the catalogue, and need no quotes.</summary>
    private static string Cell(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static string Label(bool? label) => label switch { null => "", true => "1", false => "0" };
}
