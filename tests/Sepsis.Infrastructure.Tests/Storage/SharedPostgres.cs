namespace Sepsis.Infrastructure.Tests.Storage;

/// <summary>Tests that share one PostgreSQL, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class SharedPostgres : ICollectionFixture<PostgresServer>
{
    public const string Name = "PostgreSQL";
}
