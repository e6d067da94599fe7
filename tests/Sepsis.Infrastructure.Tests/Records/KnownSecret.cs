using System.Security.Cryptography;
using System.Text;
using Sepsis.Application.Records;

namespace Sepsis.Infrastructure.Tests.Records;

/// <summary>A secret that is none.</summary>
internal sealed class KnownSecret : ISiteSecret
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("known to every test");

    public bool KeepsPatientIds => false;

    public string Pseudonym(string patientId) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(patientId)))[..32];

    public byte[] Sign(ReadOnlySpan<byte> content) => HMACSHA256.HashData(Key, content);
}
