package org.mhero.workflow.expression;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The zone of a datetime: the one it was told in; where only an offset is known, the environment's
 * if its offset is the same at that time, otherwise the bare offset (reference 7.9, {@code tz}).
 */
public final class Zones {
  /** What a {@code Z} means. */
  public static final ZoneId UTC = ZoneId.of("UTC");

  private Zones() {}

  /** The zone to calculate in. */
  public static ZoneId of(Value.DateTime at, Environment environment) {
    ZoneId known = at.zone();
    if (known != null) {
      return known;
    }
    ZoneId here = environment.timezone();
    boolean same = here.getRules().getOffset(at.at().toInstant()).equals(at.at().getOffset());
    return same ? here : at.at().getOffset();
  }

  /** Its name, empty for a bare offset. */
  public static String name(Value.DateTime at, Environment environment) {
    ZoneId zone = of(at, environment);
    return zone instanceof ZoneOffset ? "" : zone.getId();
  }

  /**
   * A wall clock in a zone. A time that the clocks skip is told with the offset before; of one that
   * they show twice it is the offset that holds when it is that time in UTC, as in the original.
   */
  public static Value.DateTime at(LocalDateTime wall, ZoneId zone) {
    ZoneOffset likely = zone.getRules().getOffset(wall.toInstant(ZoneOffset.UTC));
    return new Value.DateTime(ZonedDateTime.ofLocal(wall, zone, likely).toOffsetDateTime(), zone);
  }

  /** The same instant on the wall clock of a zone. */
  public static Value.DateTime in(OffsetDateTime at, ZoneId zone) {
    return new Value.DateTime(at.atZoneSameInstant(zone).toOffsetDateTime(), zone);
  }

  /**
   * A moment of some JSON, which is never in the environment's zone even where both show the same
   * time.
   */
  public static Value.DateTime told(OffsetDateTime at) {
    return new Value.DateTime(at, at.getOffset().equals(ZoneOffset.UTC) ? UTC : at.getOffset());
  }

  /** The zone of an IANA name, or null when there is no such one. */
  public static @Nullable ZoneId named(String name) {
    Set<String> known = ZoneId.getAvailableZoneIds();
    if (name.isEmpty()) {
      return UTC;
    }
    try {
      return known.contains(name) || name.equals("UTC") ? ZoneId.of(name) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
