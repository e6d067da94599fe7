namespace Sepsis.Application.Records;

/// <summary>What every record of a request says of the request.</summary>
/// <param name="Caller">The key's or token's name.</param>
/// <param name="Route">The route as it is declared, never the address as sent.</param>
/// <param name="Trace">Names the request in the logs.</param>
/// <param name="Duration">From the request's start to the record.</param>
public readonly record struct RequestFacts(string Caller, string Route, string Trace, TimeSpan Duration);
