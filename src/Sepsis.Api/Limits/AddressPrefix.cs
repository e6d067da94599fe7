using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Sepsis.Api.Limits;

/// <summary>Whom an address belongs to: itself in IPv4, its network of 64 bits in IPv6, of which one machine has as many addresses as it likes.</summary>
internal readonly record struct AddressPrefix(ulong Bits)
{
    private const ulong Version4 = 0xffff_0000_0000;

    /// <summary>Null in a test without a network.</summary>
    public static AddressPrefix Of(IPAddress? address)
    {
        Span<byte> bytes = stackalloc byte[16];
        if (address is null || !address.TryWriteBytes(bytes, out _))
            return default;
        if (address.AddressFamily == AddressFamily.InterNetwork)
            return new(Version4 | BinaryPrimitives.ReadUInt32BigEndian(bytes));
        return address.IsIPv4MappedToIPv6 ? new(Version4 | BinaryPrimitives.ReadUInt32BigEndian(bytes[12..])) : new(BinaryPrimitives.ReadUInt64BigEndian(bytes));
    }
}
