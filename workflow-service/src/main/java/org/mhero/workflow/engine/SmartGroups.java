package org.mhero.workflow.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.flow.ContactStatus;
import org.mhero.workflow.flow.FieldDef;
import org.mhero.workflow.flow.GroupDef;
import org.mhero.workflow.query.Person;
import org.mhero.workflow.query.Query;
import org.mhero.workflow.query.QueryException;
import org.mhero.workflow.query.Vocabulary;

/**
 * The groups that fill themselves (reference 8.5). Their queries are read once for all sessions of
 * an engine; a group whose query cannot be read is left out as if it did not exist.
 */
public final class SmartGroups {
  private final Map<GroupDef, Query> queries = new LinkedHashMap<>();

  SmartGroups(Assets assets, Surroundings surroundings) {
    List<GroupDef> groups = assets.groups();
    if (groups.stream().anyMatch(GroupDef::smart)) {
      Vocabulary vocabulary = new AssetVocabulary(assets);
      for (GroupDef group : groups) {
        Query query = query(group, surroundings, vocabulary);
        if (query != null) {
          queries.put(group, query);
        }
      }
    }
  }

  /** The groups whose query can be read; flows do not find the others either. */
  public static List<GroupDef> readable(
      List<GroupDef> groups, List<FieldDef> fields, Environment environment) {
    return readable(new AssetVocabulary(fields, groups, null), environment);
  }

  /** The same where the names of all flows are known. */
  public static List<GroupDef> readable(AssetVocabulary vocabulary, Environment environment) {
    Surroundings surroundings = new Surroundings(environment, () -> Instant.EPOCH, () -> 0);
    return vocabulary.groups().stream()
        .filter(group -> !group.smart() || query(group, surroundings, vocabulary) != null)
        .toList();
  }

  private static @Nullable Query query(
      GroupDef group, Surroundings surroundings, Vocabulary vocabulary) {
    String text = group.query();
    try {
      return text == null ? null : Query.parse(text, surroundings, vocabulary);
    } catch (QueryException e) {
      return null; // left out
    }
  }

  /** At the start and at each resume, in the base environment (3.6, 3.7). */
  void refresh(Modifying work) {
    if (!queries.isEmpty()) {
      apply(work, changes(work, work.base()));
    }
  }

  /**
   * After a modifier that changed something, in the merged environment; a contact that is not
   * active leaves its other groups too (section 11).
   */
  void changed(Modifying work) {
    Changes changes = changes(work, work.surroundings().environment());
    if (work.contact.status() != ContactStatus.ACTIVE) {
      for (GroupDef group : work.contact.groups()) {
        if (!Groups.within(changes.removed, group)) {
          changes.removed.add(group);
        }
      }
    }
    apply(work, changes);
  }

  private record Changes(List<GroupDef> added, List<GroupDef> removed) {}

  private Changes changes(Modifying work, Environment environment) {
    Changes changes = new Changes(new ArrayList<>(), new ArrayList<>());
    Surroundings surroundings =
        new Surroundings(environment, work.injectables.clock(), work.injectables.random());
    Person person = new ContactPerson(work.contact, environment);
    boolean active = work.contact.status() == ContactStatus.ACTIVE;
    for (Map.Entry<GroupDef, Query> smart : queries.entrySet()) {
      GroupDef group = smart.getKey();
      boolean belongs = active && smart.getValue().matches(person, surroundings);
      if (belongs != Groups.within(work.contact.groups(), group)) {
        (belongs ? changes.added : changes.removed).add(group);
      }
    }
    return changes;
  }

  private static void apply(Modifying work, Changes changes) {
    if (changes.added.isEmpty() && changes.removed.isEmpty()) {
      return;
    }
    List<GroupDef> groups = new ArrayList<>();
    for (GroupDef group : work.contact.groups()) {
      if (!Groups.within(changes.removed, group)) {
        groups.add(group);
      }
    }
    groups.addAll(changes.added);
    work.become(work.contact.withGroups(groups));
    work.log(
        new FlowEvent.ContactGroupsChanged(
            List.copyOf(changes.added), List.copyOf(changes.removed)));
  }
}
