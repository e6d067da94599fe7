using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Sepsis.Api.Access;
using Sepsis.Api.Wire;
using Sepsis.Application.Access;

namespace Sepsis.Api.OpenApi;

/// <summary>Says of every operation which role it takes, how a key or a token is sent, and what is answered without one.</summary>
internal static class SecurityRequirements
{
    private const string Key = "key";
    private const string Token = "token";

    /// <summary>Of every route that takes a role.</summary>
    public static readonly string[] Refusals = ["401", "403", "429"];

    public static Task DescribeAsync(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.AddComponent<IOpenApiSecurityScheme>(Key, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Header,
            Name = Credential.KeyHeader,
            Description = "A key, as `sepsis-api keys add` prints it.",
        });
        document.AddComponent<IOpenApiSecurityScheme>(Token, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "A key, or a token of the hospital's directory.",
        });
        return Task.CompletedTask;
    }

    public static Task TransformAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<RequiresAttribute>().LastOrDefault() is not { } requires)
            return Task.CompletedTask;
        var document = context.Document!;
        operation.Description = $"{operation.Description} Takes the role {RoleNames.Text(requires.Role)}.".TrimStart();
        operation.Security = [Needs(Key, document), Needs(Token, document)];
        foreach (var status in Refusals)
            operation.Responses!.TryAdd(status, new OpenApiResponse
            {
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    [MediaTypes.Problem] = new() { Schema = new OpenApiSchemaReference(nameof(ProblemResponse), document) },
                },
            });
        return Task.CompletedTask;
    }

    private static OpenApiSecurityRequirement Needs(string scheme, OpenApiDocument document) =>
        new() { [new OpenApiSecuritySchemeReference(scheme, document)] = [] };
}
