using System.Net;
using System.Net.Sockets;

namespace OnCallBot.Fetching;

/// <summary>The addresses of the public network, as the registries of special-purpose addresses leave them (RFC 6890).</summary>
internal static class PublicAddresses
{
    private static readonly IPNetwork[] NotPublic =
    [
        IPNetwork.Parse("0.0.0.0/8"), // This host.
        IPNetwork.Parse("10.0.0.0/8"), // Private.
        IPNetwork.Parse("100.64.0.0/10"), // Behind a carrier's translation.
        IPNetwork.Parse("127.0.0.0/8"), // Loopback.
        IPNetwork.Parse("169.254.0.0/16"), // Link-local: clouds keep their secrets there.
        IPNetwork.Parse("172.16.0.0/12"), // Private.
        IPNetwork.Parse("192.0.0.0/24"), // Protocols' own.
        IPNetwork.Parse("192.0.2.0/24"), // Documentation.
        IPNetwork.Parse("192.168.0.0/16"), // Private.
        IPNetwork.Parse("198.18.0.0/15"), // Benchmarks.
        IPNetwork.Parse("198.51.100.0/24"), // Documentation.
        IPNetwork.Parse("203.0.113.0/24"), // Documentation.
        IPNetwork.Parse("224.0.0.0/3"), // Multicast, reserved, broadcast.
        IPNetwork.Parse("2001::/23"), // Protocols' own, tunnels (Teredo) among them.
        IPNetwork.Parse("2001:db8::/32"), // Documentation.
        IPNetwork.Parse("2002::/16"), // Tunnels (6to4) to any address of version 4.
    ];

    // All else of version 6 is loopback, link-local, a site's own, multicast or not given out.
    private static readonly IPNetwork GivenOut = IPNetwork.Parse("2000::/3");

    // By it hosts with addresses of version 6 alone reach those of version 4, which stand in the last four bytes.
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    public static bool Contains(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return Contains(address.MapToIPv4());
        }

        if (Translated.Contains(address))
        {
            return Contains(new IPAddress(address.GetAddressBytes().AsSpan(12)));
        }

        return (address.AddressFamily == AddressFamily.InterNetwork || GivenOut.Contains(address)) && !Array.Exists(NotPublic, network => network.Contains(address));
    }
}
