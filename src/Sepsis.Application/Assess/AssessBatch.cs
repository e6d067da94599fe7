using FluentValidation;
using MediatR;
using Sepsis.Application.Models;
using Sepsis.Application.Pipeline;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Inputs;

namespace Sepsis.Application.Assess;

/// <summary>
/// Many patients, answered in order; a fault of one is answered for that one. Answered part by part, each as it is asked
/// for, so that one part's records are on their way while the next is computed. To be gone through once.
/// </summary>
/// <param name="Patients">The patients.</param>
/// <param name="UnreadableBody">What is wrong with the request as a whole.</param>
public sealed record AssessBatchCommand(IReadOnlyList<AssessRiskCommand> Patients, IReadOnlyList<InputFault> UnreadableBody)
    : IRequest<IEnumerable<IReadOnlyList<BatchItem>>>
{
    public const int MaximumPatients = 10_000;

    public override string ToString() => "AssessBatchCommand (values withheld)";
}

/// <summary>A patient of a batch with an assessment, or with the faults that stood against one.</summary>
public sealed record BatchItem(AssessRiskCommand Patient, RiskAssessment? Assessment, IReadOnlyList<InputFault> Faults)
{
    public override string ToString() => "BatchItem (values withheld)";
}

/// <summary>The request as a whole; each patient is validated on its own by the handler.</summary>
public sealed class AssessBatchValidator : AbstractValidator<AssessBatchCommand>
{
    public const string Field = "patients";

    public AssessBatchValidator()
    {
        RuleFor(command => command).Custom((command, context) =>
        {
            foreach (var fault in command.UnreadableBody)
                context.Add(fault);
            if (command.Patients.Count > AssessBatchCommand.MaximumPatients)
                context.Add(TooMany);
        });
    }

    public static readonly InputFault TooMany = new(Field, InputFaultCode.TooManyPatients,
        $"at most {AssessBatchCommand.MaximumPatients} patients in one request")
    { Maximum = AssessBatchCommand.MaximumPatients };
}

public sealed class AssessBatchHandler(IActiveModel model, IShadow shadow, TimeProvider time)
    : IRequestHandler<AssessBatchCommand, IEnumerable<IReadOnlyList<BatchItem>>>
{
    /// <summary>What one part needs stays in the cache, and its records are on their way while the next is answered.</summary>
    private const int PartPatients = 500;

    public Task<IEnumerable<IReadOnlyList<BatchItem>>> Handle(AssessBatchCommand request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Task.FromResult(Parts(request.Patients, cancellationToken));
    }

    /// <summary>One model answers all of them, whatever serves at the end.</summary>
    private IEnumerable<IReadOnlyList<BatchItem>> Parts(IReadOnlyList<AssessRiskCommand> all, CancellationToken cancellationToken)
    {
        using var lease = model.Lease();
        foreach (var patients in all.Chunk(PartPatients))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return Answer(patients, lease.Predictor);
        }
    }

    private BatchItem[] Answer(AssessRiskCommand[] patients, IEnsemblePredictor predictor)
    {
        var items = new BatchItem[patients.Length];
        var sound = new List<AssessRiskCommand>(items.Length);
        var places = new List<int>(items.Length);
        for (var i = 0; i < items.Length; i++)
        {
            if (AssessRiskValidator.Faults(patients[i], predictor.Bundle.Manifest.Population, time) is { Count: > 0 } faults)
            {
                items[i] = new(patients[i], null, faults);
                continue;
            }

            sound.Add(patients[i]);
            places.Add(i);
        }

        Assess(predictor, sound, places, items);
        return items;
    }

    private void Assess(IEnsemblePredictor predictor, List<AssessRiskCommand> patients, List<int> places, BatchItem[] items)
    {
        var now = time.GetUtcNow();
        foreach (var alike in Enumerable.Range(0, patients.Count).GroupBy(i => predictor.ChooseFor(patients[i].Reading)))
            AssessAlike(alike.Key, [.. alike], patients, places, items, now);
    }

    /// <summary>Those who are answered by the same one of the family.</summary>
    private void AssessAlike(
        IEnsemblePredictor predictor, int[] alike, List<AssessRiskCommand> patients, List<int> places, BatchItem[] items,
        DateTimeOffset now)
    {
        var width = predictor.Bundle.Manifest.Members.Count;
        var members = new double[alike.Length * width];
        var probabilities = new double[alike.Length];
        predictor.PredictMany([.. alike.Select(i => patients[i].Reading)], members, probabilities);
        for (var i = 0; i < alike.Length; i++)
        {
            var patient = patients[alike[i]];
            var assessment = Assessor.Answer(patient, predictor, probabilities[i], members[(i * width)..((i + 1) * width)], now);
            shadow.Offer(assessment);
            items[places[alike[i]]] = new(patient, assessment, []);
        }
    }
}
