using System.Reflection;
using Xunit.Sdk;

namespace Sepsis.Infrastructure.Tests.Storage;

/// <summary>Runs a theory over the file.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnSqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [["Sqlite"]];
}

/// <summary>Runs a theory over the server, and says so where it cannot.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnPostgresAttribute : DataAttribute
{
    public OnPostgresAttribute()
    {
        if (!PostgresServer.IsInstalled)
            Skip = PostgresServer.NotInstalled;
    }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [["Postgres"]];
}
