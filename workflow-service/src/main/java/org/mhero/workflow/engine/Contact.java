package org.mhero.workflow.engine;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.flow.ContactStatus;
import org.mhero.workflow.flow.GroupDef;

/**
 * Who the session is with (reference 3.1). A host whose messaging knows the phone numbers leaves
 * the URNs out.
 *
 * @param uuid its identity
 * @param id a number hosts know it by, 0 without one
 * @param name full name, or null
 * @param language ISO 639-3, or null
 * @param status whether it takes part
 * @param timezone its own zone, or null
 * @param createdOn since when it is known
 * @param lastSeenOn when it last wrote, or null
 * @param urns by priority
 * @param groups groups it is in
 * @param fields values by field key
 * @param tickets questions to people; the 13.2 line has one at most
 */
public record Contact(
    String uuid,
    long id,
    @Nullable String name,
    @Nullable String language,
    ContactStatus status,
    @Nullable ZoneId timezone,
    Instant createdOn,
    @Nullable Instant lastSeenOn,
    List<Urn> urns,
    List<GroupDef> groups,
    Map<String, FieldValue> fields,
    List<Ticket> tickets) {

  public Contact {
    urns = List.copyOf(urns);
    groups = List.copyOf(groups);
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    tickets = List.copyOf(tickets);
  }

  /** An active contact with nothing but a name, a language and what flows have learnt. */
  public Contact(
      String uuid,
      @Nullable String name,
      @Nullable String language,
      Instant createdOn,
      @Nullable Instant lastSeenOn,
      List<GroupDef> groups,
      Map<String, FieldValue> fields) {
    this(
        uuid,
        0,
        name,
        language,
        ContactStatus.ACTIVE,
        null,
        createdOn,
        lastSeenOn,
        List.of(),
        groups,
        fields,
        List.of());
  }

  public Contact withName(@Nullable String to) {
    return new Contact(
        uuid,
        id,
        to,
        language,
        status,
        timezone,
        createdOn,
        lastSeenOn,
        urns,
        groups,
        fields,
        tickets);
  }

  public Contact withLanguage(@Nullable String to) {
    return new Contact(
        uuid, id, name, to, status, timezone, createdOn, lastSeenOn, urns, groups, fields, tickets);
  }

  public Contact withStatus(ContactStatus to) {
    return new Contact(
        uuid,
        id,
        name,
        language,
        to,
        timezone,
        createdOn,
        lastSeenOn,
        urns,
        groups,
        fields,
        tickets);
  }

  public Contact withTimezone(@Nullable ZoneId to) {
    return new Contact(
        uuid, id, name, language, status, to, createdOn, lastSeenOn, urns, groups, fields, tickets);
  }

  public Contact seen(@Nullable Instant on) {
    return new Contact(
        uuid, id, name, language, status, timezone, createdOn, on, urns, groups, fields, tickets);
  }

  public Contact withUrns(List<Urn> to) {
    return new Contact(
        uuid,
        id,
        name,
        language,
        status,
        timezone,
        createdOn,
        lastSeenOn,
        to,
        groups,
        fields,
        tickets);
  }

  public Contact withGroups(List<GroupDef> to) {
    return new Contact(
        uuid,
        id,
        name,
        language,
        status,
        timezone,
        createdOn,
        lastSeenOn,
        urns,
        to,
        fields,
        tickets);
  }

  public Contact withTickets(List<Ticket> to) {
    return new Contact(
        uuid,
        id,
        name,
        language,
        status,
        timezone,
        createdOn,
        lastSeenOn,
        urns,
        groups,
        fields,
        to);
  }

  public Contact withFields(Map<String, FieldValue> to) {
    return new Contact(
        uuid,
        id,
        name,
        language,
        status,
        timezone,
        createdOn,
        lastSeenOn,
        urns,
        groups,
        to,
        tickets);
  }

  /** With another value of one field, null for none. */
  public Contact withField(String key, @Nullable FieldValue value) {
    Map<String, FieldValue> changed = new LinkedHashMap<>(fields);
    if (value == null) {
      changed.remove(key);
    } else {
      changed.put(key, value);
    }
    return withFields(changed);
  }

  /** Without name and answers. */
  @Override
  public String toString() {
    return "Contact[uuid=" + uuid + "]";
  }
}
