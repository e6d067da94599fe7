using System.ComponentModel.DataAnnotations;

namespace Sepsis.Api.Hosting;

/// <summary>Where health is answered.</summary>
public sealed class HealthOptions
{
    public const string Section = "Health";

    /// <summary>A port for health alone, on every interface; left out: beside everything else.</summary>
    [Range(1, 65_535)]
    public int? Port { get; set; }
}
