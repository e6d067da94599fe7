using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging;

/// <param name="Decision">As it belongs into the bundle, with --force recorded where it was needed.</param>
/// <param name="Message">For the terminal.</param>
internal sealed record GatePermission(bool MayWrite, GateDecision Decision, int ExitCode, string Message);
