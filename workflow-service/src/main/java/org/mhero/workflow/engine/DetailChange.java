package org.mhero.workflow.engine;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.flow.ContactStatus;

/** Changes of what a contact has one of (reference, section 11). */
final class DetailChange {
  private static final int LONGEST_NAME = 128;
  private static final int LONGEST_NAME_LEGACY = 640;

  private DetailChange() {}

  /** What is given is compared before it is cut, so a name that is too long is told each time. */
  static boolean name(Modifying work, String given) {
    if (given.equals(Objects.requireNonNullElse(work.contact.name(), ""))) {
      return false;
    }
    String cut = Texts.cut(given, work.legacy() ? LONGEST_NAME_LEGACY : LONGEST_NAME);
    String name = cut.isEmpty() ? null : cut;
    return told(work, work.contact.withName(name), new FlowEvent.ContactNameChanged(name));
  }

  static boolean language(Modifying work, @Nullable String language) {
    return !Objects.equals(language, work.contact.language())
        && told(
            work,
            work.contact.withLanguage(language),
            new FlowEvent.ContactLanguageChanged(language));
  }

  /** Zones are the same when their names are. */
  static boolean timezone(Modifying work, @Nullable ZoneId zone) {
    return !Objects.equals(zone, work.contact.timezone())
        && told(work, work.contact.withTimezone(zone), new FlowEvent.ContactTimezoneChanged(zone));
  }

  static boolean status(Modifying work, ContactStatus status) {
    return status != work.contact.status()
        && told(work, work.contact.withStatus(status), new FlowEvent.ContactStatusChanged(status));
  }

  /** Only forward: a message may come in late. */
  static boolean seen(Modifying work, OffsetDateTime on) {
    OffsetDateTime last = work.contact.lastSeenOn();
    return (last == null || on.isAfter(last))
        && told(work, work.contact.seen(on), new FlowEvent.ContactLastSeenChanged(on));
  }

  private static boolean told(Modifying work, Contact changed, FlowEvent event) {
    work.become(changed);
    work.log(event);
    return true;
  }
}
