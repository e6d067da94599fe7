using System.ComponentModel.DataAnnotations;

namespace Sepsis.Infrastructure.Records;

/// <summary>When a request's record counts as kept.</summary>
public enum Durability
{
    /// <summary>Nothing is recorded: for measurements, and where another system records.</summary>
    Off,

    /// <summary>When it waits in memory: a crash loses what waits.</summary>
    Buffered,

    /// <summary>When it is committed to the store.</summary>
    Commit,
}

/// <summary>What happens to requests while the store is away.</summary>
public enum WhenDown
{
    /// <summary>They are answered with 503.</summary>
    Refuse,

    /// <summary>They are answered, and their records kept in a file beside the store until it is back.</summary>
    Spool,
}

/// <summary>Where and how records are kept.</summary>
public sealed class AuditOptions
{
    public const string Section = "Audit";

    public const string StoreFile = "sepsis.db";

    public const int MinimumSecret = 32;

    public Durability Durability { get; set; } = Durability.Commit;

    public WhenDown WhenDown { get; set; }

    /// <summary>Of the embedded store, the spool file and the site secret; a relative one lies in the working directory.</summary>
    [Required]
    public string Folder { get; set; } = "data";

    /// <summary>Of a PostgreSQL server; without one, records are kept in a file.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>What pseudonyms are made with. Without one, it is made at the first start and kept in a file of the folder.</summary>
    [MinLength(MinimumSecret)]
    public string? SiteSecret { get; set; }

    /// <summary>Also keep patients' identifiers, as the hospital knows them.</summary>
    public bool KeepPatientId { get; set; }

    /// <summary>Records older than this are removed; 0 keeps all.</summary>
    [Range(0, 36_500)]
    public int RetentionDays { get; set; }

    /// <summary>Records that may wait in memory with <see cref="Durability.Buffered"/>.</summary>
    [Range(1, 10_000_000)]
    public int BufferedRecords { get; set; } = 100_000;

    /// <summary>How often a store that is away is asked again.</summary>
    [Range(10, 60_000)]
    public int ProbeMs { get; set; } = 500;

    public string FileIn(string name) => Path.Combine(Path.GetFullPath(Folder), name);
}
