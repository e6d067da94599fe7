using System.ComponentModel;
using System.Diagnostics;
using Sepsis.Domain;

namespace Sepsis.Training.Fit.Keras;

/// <summary>A program this one starts. It never outlives its owner's Dispose, nor a cancellation.</summary>
internal sealed class ChildProcess : IDisposable
{
    private const int KeptErrorLines = 8;

    private readonly Process _process = new();
    private readonly Queue<string> _errors = new();
    private CancellationTokenRegistration _cancellation;

    private ChildProcess(string program, IEnumerable<string> arguments, string folder)
    {
        _process.StartInfo = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process.ErrorDataReceived += (_, line) => KeepError(line.Data);
    }

    public static ChildProcess Start(
        string program, IEnumerable<string> arguments, string folder, string ifAbsent, CancellationToken cancellationToken)
    {
        var child = new ChildProcess(program, arguments, folder);
        try
        {
            child._process.Start();
        }
        catch (Win32Exception fault)
        {
            child._process.Dispose();
            throw new SepsisException(SepsisError.EngineFault, ifAbsent, fault);
        }

        child._process.BeginErrorReadLine();
        child._cancellation = cancellationToken.Register(child.Kill);
        return child;
    }

    public int Id => _process.Id;

    public Stream Input => _process.StandardInput.BaseStream;

    /// <summary>Null when the program has ended.</summary>
    public string? ReadLine() => _process.StandardOutput.ReadLine();

    public int WaitForExit()
    {
        _process.WaitForExit();
        return _process.ExitCode;
    }

    /// <summary>The last lines the program wrote to standard error, on one line.</summary>
    public string Errors
    {
        get
        {
            lock (_errors)
                return string.Join(" | ", _errors);
        }
    }

    public void Dispose()
    {
        _cancellation.Dispose();
        Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private void Kill()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
    }

    private void KeepError(string? line)
    {
        if (string.IsNullOrWhiteSpace(line))
            return;
        lock (_errors)
        {
            _errors.Enqueue(line.Trim());
            if (_errors.Count > KeptErrorLines)
                _errors.Dequeue();
        }
    }
}
