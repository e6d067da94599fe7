using System.Runtime.InteropServices;
using Sepsis.Training.Commands;

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return TrainingCommands.Run(args, new Terminal(Console.Out, Console.Error), stop.Token);

// The first time the work stops cleanly; a second time the system may do as it does.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}
