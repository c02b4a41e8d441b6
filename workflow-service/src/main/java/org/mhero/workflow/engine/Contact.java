package org.mhero.workflow.engine;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
    OffsetDateTime createdOn,
    @Nullable OffsetDateTime lastSeenOn,
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
      OffsetDateTime createdOn,
      @Nullable OffsetDateTime lastSeenOn,
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
    return with(copy -> copy.name = to);
  }

  public Contact withLanguage(@Nullable String to) {
    return with(copy -> copy.language = to);
  }

  public Contact withStatus(ContactStatus to) {
    return with(copy -> copy.status = to);
  }

  public Contact withTimezone(@Nullable ZoneId to) {
    return with(copy -> copy.timezone = to);
  }

  public Contact seen(@Nullable OffsetDateTime on) {
    return with(copy -> copy.lastSeenOn = on);
  }

  public Contact withUrns(List<Urn> to) {
    return with(copy -> copy.urns = to);
  }

  public Contact withGroups(List<GroupDef> to) {
    return with(copy -> copy.groups = to);
  }

  public Contact withTickets(List<Ticket> to) {
    return with(copy -> copy.tickets = to);
  }

  public Contact withFields(Map<String, FieldValue> to) {
    return with(copy -> copy.fields = to);
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

  private Contact with(Consumer<Copy> change) {
    Copy copy = new Copy(this);
    change.accept(copy);
    return new Contact(
        uuid,
        id,
        copy.name,
        copy.language,
        copy.status,
        copy.timezone,
        createdOn,
        copy.lastSeenOn,
        copy.urns,
        copy.groups,
        copy.fields,
        copy.tickets);
  }

  /** What may be another in the next state of the contact. */
  private static final class Copy {
    private @Nullable String name;
    private @Nullable String language;
    private ContactStatus status;
    private @Nullable ZoneId timezone;
    private @Nullable OffsetDateTime lastSeenOn;
    private List<Urn> urns;
    private List<GroupDef> groups;
    private Map<String, FieldValue> fields;
    private List<Ticket> tickets;

    Copy(Contact of) {
      name = of.name;
      language = of.language;
      status = of.status;
      timezone = of.timezone;
      lastSeenOn = of.lastSeenOn;
      urns = of.urns;
      groups = of.groups;
      fields = of.fields;
      tickets = of.tickets;
    }
  }

  /** Without name and answers. */
  @Override
  public String toString() {
    return "Contact[uuid=" + uuid + "]";
  }
}
