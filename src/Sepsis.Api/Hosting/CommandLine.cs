using System.CommandLine;
using Sepsis.Domain;

namespace Sepsis.Api.Hosting;

/// <summary>What the program does besides serving: a command, its words to output, what went wrong as one line to error.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args, Command command, TextWriter output, TextWriter error)
    {
        var configuration = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false };
        try
        {
            return await new RootCommand("The sepsis early-warning service.") { command }.Parse(args).InvokeAsync(configuration);
        }
        catch (SepsisException fault)
        {
            await error.WriteLineAsync($"{fault.Error.Code} {fault.Error.Title}: {fault.Message}");
            return 1;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(fault.Message);
            return 1;
        }
    }
}
