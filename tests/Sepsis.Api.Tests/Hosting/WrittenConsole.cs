using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Sepsis.Api.Tests.Hosting;

/// <summary>Every line as the console of this process would show it, scopes and all.</summary>
internal sealed class WrittenConsole(ConsoleFormatter form) : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider? _scopes;

    public string Form => form.Name;

    public ConcurrentQueue<string> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Logger(this, form, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
    }

    private sealed class Logger(WrittenConsole console, ConsoleFormatter form, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            using var writer = new StringWriter();
            form.Write(new LogEntry<TState>(logLevel, category, eventId, state, exception, formatter), console._scopes, writer);
            console.Lines.Enqueue(writer.ToString());
        }
    }
}
