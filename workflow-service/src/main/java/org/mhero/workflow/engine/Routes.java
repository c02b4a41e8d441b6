package org.mhero.workflow.engine;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.asset.Channel;

/** Which way a message takes (reference 2.5). */
final class Routes {
  private static final String SEND = "send";

  private Routes() {}

  /** A URN and the channel that serves it. */
  record Route(Urn urn, Channel channel) {}

  /** The contact's first URN for which a channel is found, null without any. */
  static @Nullable Route of(Modifying work, Contact contact) {
    List<Route> all = all(work, contact);
    return all.isEmpty() ? null : all.getFirst();
  }

  /** Every URN for which a channel is found. */
  static List<Route> all(Modifying work, Contact contact) {
    List<Route> routes = new ArrayList<>();
    for (Urn urn : contact.urns()) {
      Channel channel = channel(work, urn);
      if (channel != null) {
        routes.add(new Route(urn, channel));
      }
    }
    return routes;
  }

  private static @Nullable Channel channel(Modifying work, Urn urn) {
    Channel own = work.assets.channel(urn.channel());
    if (own != null && own.hasRole(SEND) && (work.legacy() || own.serves(urn.scheme()))) {
      return own;
    }
    List<Channel> serving =
        work.assets.channels().stream()
            .filter(channel -> channel.hasRole(SEND) && channel.serves(urn.scheme()))
            .toList();
    if (urn.scheme().equals("tel")) {
      return nearest(serving, urn.path());
    }
    return serving.isEmpty() ? null : serving.getFirst();
  }

  /** The channel whose number begins most like the contact's; of equals the later one. */
  private static @Nullable Channel nearest(List<Channel> serving, String number) {
    String country = country(number);
    Channel best = null;
    int most = -1;
    for (Channel channel : serving) {
      boolean foreign =
          channel.country() != null && country != null && !country.equals(channel.country());
      int common = foreign && !channel.allowInternational() ? -1 : common(channel, number);
      if (common >= 0 && common >= most) {
        most = common;
        best = channel;
      }
    }
    return best;
  }

  private static int common(Channel channel, String number) {
    List<String> prefixes =
        channel.matchPrefixes().isEmpty() ? List.of(channel.address()) : channel.matchPrefixes();
    return prefixes.stream().mapToInt(prefix -> common(prefix, number)).max().orElse(0);
  }

  private static int common(String prefix, String number) {
    String one = digits(prefix);
    String other = digits(number);
    int count = 0;
    while (count < Math.min(one.length(), other.length())
        && one.charAt(count) == other.charAt(count)) {
      count++;
    }
    return count;
  }

  private static String digits(String number) {
    return number.startsWith("+") ? number.substring(1) : number;
  }

  /** The country of the contact: of the channel it is reached by, else of its number (2.3). */
  static @Nullable String country(Modifying work) {
    Route route = of(work, work.contact);
    if (route != null && route.channel().country() != null) {
      return route.channel().country();
    }
    for (Urn urn : work.contact.urns()) {
      String country = urn.scheme().equals("tel") ? country(urn.path()) : null;
      if (country != null) {
        return country;
      }
    }
    return null;
  }

  private static @Nullable String country(String number) {
    PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    try {
      return phones.getRegionCodeForNumber(phones.parse(number, null));
    } catch (NumberParseException e) {
      return null;
    }
  }
}
