using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Sepsis.Infrastructure.Tests.Storage;

/// <summary>
/// Debian's PostgreSQL on a free loopback port, its data in a temporary folder; started when first asked for a database,
/// gone with the tests. What a server promises it promises here: fsync stays on.
/// </summary>
public sealed class PostgresServer : IDisposable
{
    public const string NotInstalled = "PostgreSQL was not found. Debian/Ubuntu: apt install postgresql";

    /// <summary>A server refuses to run as root.</summary>
    private static readonly string[] AsServer = Environment.IsPrivilegedProcess
        ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
        : [];

    private readonly object _gate = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("sepsis-pg-").FullName;
    private readonly int _port = FreePort();
    private Process? _server;
    private int _databases;

    private static string? Bin { get; } = OperatingSystem.IsLinux() && Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Order()
            .LastOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
        : null;

    public static bool IsInstalled => Bin is not null;

    private string Data => Path.Combine(_folder, "data");

    /// <summary>Made anew; the answer is its connection string.</summary>
    public string CreateDatabase()
    {
        Start();
        var name = $"test{Interlocked.Increment(ref _databases)}";
        using var source = NpgsqlDataSource.Create(ConnectionString("postgres"));
        using var command = source.CreateCommand($"create database {name}");
        command.ExecuteNonQuery();
        return ConnectionString(name);
    }

    /// <summary>Also after <see cref="Stop"/>: on the same port, with the same data.</summary>
    public void Start()
    {
        lock (_gate)
        {
            if (_server is { HasExited: false })
                return;
            if (!Directory.Exists(Data))
                Initialise();
            _server = Process.Start(
                Quiet([.. AsServer, Path.Combine(Bin!, "postgres"), "-D", Data, "-p", _port.ToString(CultureInfo.InvariantCulture),
                "-c", "listen_addresses=127.0.0.1", "-c", $"unix_socket_directories={_folder}", "-c", "fsync=on", "-c",
                "recovery_init_sync_method=syncfs"]))!;
            // Read, or a full pipe stops the server.
            _server.BeginErrorReadLine();
            _server.BeginOutputReadLine();
            WaitUntilReady();
        }
    }

    /// <summary>SIGQUIT: without a checkpoint and without a goodbye, as <c>pg_ctl stop -m immediate</c>; the next start recovers.</summary>
    public void StopImmediately() => Stop("QUIT");

    /// <summary>kill -9 of every process that serves a connection of ours; the server then restarts all of them itself.</summary>
    public void KillBackends(string database)
    {
        using var source = NpgsqlDataSource.Create(ConnectionString("postgres"));
        using var command = source.CreateCommand(
            $"select pid from pg_stat_activity where datname = '{database}' and application_name = 'sepsis-api'");
        var backends = new List<string> { "-KILL" };
        using (var row = command.ExecuteReader())
            while (row.Read())
                backends.Add(row.GetInt32(0).ToString(CultureInfo.InvariantCulture));
        if (backends.Count > 1)
            Run(["kill", .. backends]);
    }

    public void Dispose()
    {
        if (_server is { HasExited: false })
            Stop("INT");
        Directory.Delete(_folder, recursive: true);
    }

    private void Stop(string signal)
    {
        lock (_gate)
        {
            Run(["kill", $"-{signal}", _server!.Id.ToString(CultureInfo.InvariantCulture)]);
            if (!_server.WaitForExit(TimeSpan.FromSeconds(60)))
                throw new TimeoutException("PostgreSQL does not stop.");
            NpgsqlConnection.ClearAllPools();
        }
    }

    private void Initialise()
    {
        if (AsServer.Length > 0)
            Run(["chown", "postgres:postgres", _folder]);
        Run(
            [
                .. AsServer, Path.Combine(Bin!, "initdb"), "-D", Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C",
                "--no-sync"]);
    }

    private void WaitUntilReady()
    {
        for (var waited = Stopwatch.StartNew(); ;)
        {
            try
            {
                using var connection = new NpgsqlConnection(ConnectionString("postgres"));
                connection.Open();
                return;
            }
            catch (NpgsqlException) when (waited.Elapsed < TimeSpan.FromMinutes(1) && !_server!.HasExited)
            {
                Thread.Sleep(100);
            }
        }
    }

    private string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={_port};Username=postgres;Database={database};Pooling={database != "postgres"}";

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void Run(string[] command)
    {
        using var process = Process.Start(Quiet(command))!;
        process.BeginOutputReadLine();
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', command)}: {said}");
    }

    private static ProcessStartInfo Quiet(string[] command) => new(command[0], command[1..])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        WorkingDirectory = "/",
    };
}
