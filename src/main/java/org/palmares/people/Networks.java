package org.palmares.people;

import java.net.InetAddress;
import java.util.HexFormat;

/// Which network a request comes from.
final class Networks {

    private static final int HALF_OF_IPV6 = 8;
    private static final int IPV4 = 4;

    private Networks() {}

    /// An IPv4 address itself; of an IPv6 address its first 64 bits, which one subscriber holds whole.
    static String of(String address) {
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == IPV4 ? address : HexFormat.of().formatHex(bytes, 0, HALF_OF_IPV6) + "/64";
        } catch (IllegalArgumentException unnamed) {
            return "unknown";
        }
    }
}
