namespace Sepsis.Infrastructure.Tests.Storage;

/// <summary>Says that it was skipped, and why, where PostgreSQL is not installed.</summary>
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute()
    {
        if (!PostgresServer.IsInstalled)
            Skip = PostgresServer.NotInstalled;
    }
}

/// <summary>Says that it was skipped, and why, where PostgreSQL is not installed.</summary>
public sealed class PostgresTheoryAttribute : TheoryAttribute
{
    public PostgresTheoryAttribute()
    {
        if (!PostgresServer.IsInstalled)
            Skip = PostgresServer.NotInstalled;
    }
}
