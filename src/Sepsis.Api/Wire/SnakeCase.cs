using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sepsis.Api.Wire;

/// <summary>Enumerations go over the wire by name, in snake_case, never as numbers.</summary>
internal sealed class SnakeCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
