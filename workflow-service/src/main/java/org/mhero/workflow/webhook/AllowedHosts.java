package org.mhero.workflow.webhook;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The hosts that may be called, and the addresses that may not whatever the host is called. */
record AllowedHosts(List<String> hosts, boolean privateNetworks) {
  private static final int UNIQUE_LOCAL = 0xfc;
  private static final int TRANSLATED = 0x64;
  private static final int TUNNELLED = 0x2002;

  AllowedHosts {
    hosts = hosts.stream().map(host -> host.strip().toLowerCase(Locale.ROOT)).toList();
  }

  /** Whether the host, or a domain it belongs to, is on the list. */
  boolean allow(String host) {
    return hosts.stream().anyMatch(allowed -> host.equals(allowed) || host.endsWith("." + allowed));
  }

  /** Whether calls may go to the address: a name on the list may point into our own network. */
  boolean allow(InetAddress address) {
    if (address.isAnyLocalAddress() || address.isMulticastAddress()) {
      return false;
    }
    boolean ours =
        address.isLoopbackAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || (address instanceof Inet6Address ? inner6(address) : inner4(address));
    return privateNetworks || !ours;
  }

  /** This network, carriers' own addresses, protocols, trials of speed and what is set aside. */
  private static boolean inner4(InetAddress address) {
    int first = address.getAddress()[0] & 0xff;
    int second = address.getAddress()[1] & 0xff;
    return first == 0
        || (first == 100 && (second & 0xc0) == 64)
        || (first == 192 && second == 0 && address.getAddress()[2] == 0)
        || (first == 198 && (second & 0xfe) == 18)
        || first >= 240;
  }

  /** Local addresses, and those that carry one of the older kind: that one counts then. */
  private static boolean inner6(InetAddress address) {
    byte[] octets = address.getAddress();
    int first = (octets[0] & 0xff) << 8 | (octets[1] & 0xff);
    return switch (first) {
      case 0 -> true;
      case TRANSLATED -> carried(octets, 12);
      case TUNNELLED -> carried(octets, 2);
      default -> (octets[0] & 0xfe) == UNIQUE_LOCAL;
    };
  }

  private static boolean carried(byte[] octets, int from) {
    try {
      InetAddress address = InetAddress.getByAddress(Arrays.copyOfRange(octets, from, from + 4));
      return !new AllowedHosts(List.of(), false).allow(address);
    } catch (UnknownHostException e) {
      return true;
    }
  }
}
