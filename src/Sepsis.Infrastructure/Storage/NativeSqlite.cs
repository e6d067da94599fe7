using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace Sepsis.Infrastructure.Storage;

/// <summary>SQLite's provider over the machine's own library: the packaged native one is years behind its fixes.</summary>
internal static class NativeSqlite
{
    private const string Asked = "e_sqlite3";

    private static readonly Lazy<bool> Ready = new(() =>
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, Resolve);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        return true;
    });

    public static string Library => OperatingSystem.IsWindows() ? "winsqlite3" : OperatingSystem.IsMacOS() ? "libsqlite3.dylib" : "libsqlite3.so.0";

    public static void Use() => _ = Ready.Value;

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path) =>
        name == Asked ? NativeLibrary.Load(Library) : nint.Zero;
}
