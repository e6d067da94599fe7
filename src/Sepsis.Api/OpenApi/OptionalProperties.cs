using Microsoft.OpenApi;

namespace Sepsis.Api.OpenApi;

/// <summary>
/// Answers never say null: what is not there is left out (<see cref="Wire.WireJson"/>). The document says the same,
/// or client generators demand what does not come and make an empty class of every enumeration that may be null.
/// </summary>
internal static class OptionalProperties
{
    private const string Answer = "Response";

    public static Task TransformAsync(OpenApiDocument document, object context, CancellationToken cancellationToken)
    {
        foreach (var (name, schema) in document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (!name.EndsWith(Answer, StringComparison.Ordinal) || schema.Properties is not { } properties)
                continue;
            foreach (var (property, type) in properties.ToList())
            {
                if (WithoutNull(type) is not { } always)
                    continue;
                properties[property] = always;
                schema.Required?.Remove(property);
            }
        }
        return Task.CompletedTask;
    }

    /// <returns>The type of a property that may be left out; null where it is always there.</returns>
    private static IOpenApiSchema? WithoutNull(IOpenApiSchema schema)
    {
        if (schema.OneOf is [{ Type: JsonSchemaType.Null }, var other])
            return other;
        if (schema is not OpenApiSchema { Type: { } type } plain || !type.HasFlag(JsonSchemaType.Null))
            return null;
        plain.Type = type & ~JsonSchemaType.Null;
        return plain;
    }
}
