package org.mhero.workflow.webhook;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;

/** The hosts that may be called, and the addresses that may not whatever the host is called. */
record AllowedHosts(List<String> hosts, boolean privateNetworks) {
  private static final int UNIQUE_LOCAL = 0xfc;

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
            || (address instanceof Inet6Address
                && (address.getAddress()[0] & 0xfe) == UNIQUE_LOCAL);
    return privateNetworks || !ours;
  }
}
