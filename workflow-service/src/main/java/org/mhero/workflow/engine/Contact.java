package org.mhero.workflow.engine;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.flow.GroupDef;

/**
 * Who the session is with (reference 3.1). Phone numbers are messaging's and do not appear here.
 *
 * @param uuid its identity
 * @param name full name, or null
 * @param language ISO 639-3, or null
 * @param createdOn since when it is known
 * @param lastSeenOn when it last wrote, or null
 * @param groups static groups it is in
 * @param fields values by field key
 */
public record Contact(
    String uuid,
    @Nullable String name,
    @Nullable String language,
    Instant createdOn,
    @Nullable Instant lastSeenOn,
    List<GroupDef> groups,
    Map<String, FieldValue> fields) {

  public Contact {
    groups = List.copyOf(groups);
    fields = Map.copyOf(fields);
  }

  Contact withName(@Nullable String newName) {
    return new Contact(uuid, newName, language, createdOn, lastSeenOn, groups, fields);
  }

  Contact withLanguage(@Nullable String newLanguage) {
    return new Contact(uuid, name, newLanguage, createdOn, lastSeenOn, groups, fields);
  }

  Contact seen(Instant on) {
    return new Contact(uuid, name, language, createdOn, on, groups, fields);
  }

  Contact withGroups(List<GroupDef> newGroups) {
    return new Contact(uuid, name, language, createdOn, lastSeenOn, newGroups, fields);
  }

  Contact withField(String key, @Nullable FieldValue value) {
    Map<String, FieldValue> changed = new LinkedHashMap<>(fields);
    if (value == null) {
      changed.remove(key);
    } else {
      changed.put(key, value);
    }
    return new Contact(uuid, name, language, createdOn, lastSeenOn, groups, changed);
  }

  /** Without name and answers. */
  @Override
  public String toString() {
    return "Contact[uuid=" + uuid + "]";
  }
}
