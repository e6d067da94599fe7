namespace Sepsis.Application.Records;

/// <summary>What only this site knows. It makes pseudonyms, and signs where the chain of records ends.</summary>
public interface ISiteSecret
{
    /// <summary>The same patient, the same pseudonym; nobody without the secret can tell whose.</summary>
    string Pseudonym(string patientId);

    /// <summary>Whether this site wants patients' identifiers kept beside the pseudonyms.</summary>
    bool KeepsPatientIds { get; }

    byte[] Sign(ReadOnlySpan<byte> content);
}
