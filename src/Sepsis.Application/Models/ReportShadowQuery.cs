using MediatR;

namespace Sepsis.Application.Models;

/// <summary>The model that serves beside the one in the shadow, on the patients both answered.</summary>
public sealed record ReportShadowQuery : IRequest<ShadowReport>;
