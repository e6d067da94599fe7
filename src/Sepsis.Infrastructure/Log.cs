using Microsoft.Extensions.Logging;
using Sepsis.Application.Records;

namespace Sepsis.Infrastructure;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Serving {Name} {Version} (bundle {Sha256}), verified.")]
    public static partial void Serving(ILogger logger, string name, string version, string sha256);

    [LoggerMessage(2, LogLevel.Error, "{Code}: the model bundle cannot serve. {Reason}")]
    public static partial void CannotLoad(ILogger logger, string code, string reason);

    [LoggerMessage(3, LogLevel.Error, "No usable bundle after {Retries} more tries: predictions stay unavailable until a restart.")]
    public static partial void GaveUp(ILogger logger, int retries);

    [LoggerMessage(4, LogLevel.Information, "Deciding at {Threshold}: {ChosenFor}.")]
    public static partial void Deciding(ILogger logger, double threshold, string chosenFor);

    [LoggerMessage(5, LogLevel.Information, "In the shadow: {Name} {Version} (bundle {Sha256}), verified.")]
    public static partial void ShadowSet(ILogger logger, string name, string version, string sha256);

    [LoggerMessage(6, LogLevel.Error, "{Code}: the configured shadow cannot be set. {Reason}")]
    public static partial void CannotSetShadow(ILogger logger, string code, string reason);

    [LoggerMessage(7, LogLevel.Error, "{Code}: which model serves could not be recorded. {Reason}")]
    public static partial void CannotRecordStart(ILogger logger, string code, string reason);

    [LoggerMessage(8, LogLevel.Warning, "The shadow's comparisons cannot be recorded ({Fault}); they are counted until they can be again.")]
    public static partial void CannotRecordShadow(ILogger logger, string fault);

    [LoggerMessage(9, LogLevel.Warning, "No gate has blessed {Name}. It serves because Bundle:AcceptNotBlessed names it.")]
    public static partial void NotBlessed(ILogger logger, string name);

    [LoggerMessage(10, LogLevel.Warning, "No records are kept (Audit:Durability=Off).")]
    public static partial void AuditOff(ILogger logger);

    [LoggerMessage(11, LogLevel.Warning, "Records are now {State}: {Reason}.")]
    public static partial void AuditStateChanged(ILogger logger, AuditState state, string reason);

    [LoggerMessage(12, LogLevel.Critical, "{Records} records could be kept nowhere ({FaultType}).")]
    public static partial void RecordsLost(ILogger logger, int records, string faultType);

    [LoggerMessage(15, LogLevel.Error, "The spool file held what is no whole record: torn by a crash, or damaged. "
        + "All that was whole is in the store; the file is kept as {File}.")]
    public static partial void SpoolPutAside(ILogger logger, string file);

    [LoggerMessage(13, LogLevel.Information, "{Records} records older than {Days} days were removed.")]
    public static partial void Pruned(ILogger logger, long records, int days);

    [LoggerMessage(14, LogLevel.Warning, "Old records could not be removed ({FaultType}); it is tried again in an hour.")]
    public static partial void CannotPrune(ILogger logger, string faultType);

    [LoggerMessage(20, LogLevel.Warning, "The keys cannot be read from the store ({Fault}): those read before go on, none is let in anew.")]
    public static partial void KeysUnread(ILogger logger, string fault);

    [LoggerMessage(21, LogLevel.Information, "The keys are read from the store again.")]
    public static partial void KeysReadAgain(ILogger logger);
}
