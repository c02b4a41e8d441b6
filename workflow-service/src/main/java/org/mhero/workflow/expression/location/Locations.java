package org.mhero.workflow.expression.location;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Collation;
import org.mhero.workflow.expression.Texts;

/** The tree of a country's places, indexed for the three ways to look one up (reference 2.2). */
public final class Locations {
  /** A country that told nothing of its places. */
  public static final Locations NONE = new Locations(null);

  private static final String JOINT = " > ";
  private static final int DEEPEST = Place.WARD;
  private static final int LONGEST_SEARCHED = 10_000;

  private final Map<String, Place> byPath = new HashMap<>();
  private final List<List<Place>> byLevel = new ArrayList<>();
  private final Map<Collation, List<Map<String, List<Place>>>> byName = new ConcurrentHashMap<>();

  private Locations(@Nullable Location country) {
    for (int level = 0; level <= DEEPEST; level++) {
      byLevel.add(new ArrayList<>());
    }
    if (country != null) {
      add(country, null);
    }
  }

  /** Only the first tree of an asset document is used, four levels deep. */
  public static Locations of(List<Location> trees) {
    return trees.isEmpty() ? NONE : new Locations(trees.getFirst());
  }

  private void add(Location location, @Nullable Place parent) {
    String path = parent == null ? location.name() : parent.path() + JOINT + location.name();
    int level = parent == null ? 0 : parent.level() + 1;
    Place place = new Place(path, location.name(), location.aliases(), level, parent);
    byPath.putIfAbsent(key(path), place);
    byLevel.get(level).add(place);
    if (level < DEEPEST) {
      location.children().forEach(child -> add(child, place));
    }
  }

  private static Map<String, List<Place>> named(List<Place> places, Collation collation) {
    Map<String, List<Place>> named = new HashMap<>();
    for (Place place : places) {
      List<String> names = new ArrayList<>(place.aliases());
      names.addFirst(place.name());
      names.stream()
          .map(collation::transform)
          .distinct()
          .forEach(name -> named.computeIfAbsent(name, n -> new ArrayList<>()).add(place));
    }
    return named;
  }

  private List<Map<String, List<Place>>> index(Collation collation) {
    return byName.computeIfAbsent(
        collation, c -> byLevel.stream().map(places -> named(places, c)).toList());
  }

  /** Whether there are no places at all. */
  public boolean isEmpty() {
    return byPath.isEmpty();
  }

  /** The place of a path, whatever the case and the spaces, or null. */
  public @Nullable Place path(String path) {
    return byPath.get(key(path));
  }

  private static String key(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '.') {
      end--;
    }
    StringBuilder key = new StringBuilder();
    for (String part : path.substring(0, end).split(">", -1)) {
      key.append(key.isEmpty() ? "" : JOINT).append(Texts.lower(collapsed(part)));
    }
    return key.toString();
  }

  private static String collapsed(String part) {
    return String.join(" ", PlaceWords.apart(part));
  }

  /** The places that bear exactly this name, or the one whose path it is. */
  public List<Place> named(String text, int level, @Nullable Place parent, Collation collation) {
    if (text.indexOf('>') >= 0 || level == 0) {
      Place place = path(text);
      if (place != null) {
        return List.of(place);
      }
    }
    List<Place> named =
        index(collation).get(level).getOrDefault(collation.transform(text), List.of());
    return parent == null
        ? named
        : named.stream().filter(place -> parent.equals(place.parent())).toList();
  }

  /**
   * The places a person may have meant: the whole text, the text without spaces and signs, each
   * word, each pair of neighbouring words; the first of these that finds anything decides.
   */
  public List<Place> fuzzy(String text, int level, @Nullable Place parent, Collation collation) {
    String searched = Texts.cut(text, LONGEST_SEARCHED);
    Function<String, List<Place>> look = name -> named(name, level, parent, collation);
    List<Place> found = look.apply(searched);
    if (found.isEmpty()) {
      found = look.apply(PlaceWords.squeezed(searched));
    }
    List<String> words = found.isEmpty() ? PlaceWords.of(searched) : List.of();
    for (int i = 0; found.isEmpty() && i < words.size(); i++) {
      found = look.apply(words.get(i));
    }
    for (int i = 0; found.isEmpty() && i + 1 < words.size(); i++) {
      found = look.apply(words.get(i) + " " + words.get(i + 1));
    }
    return found;
  }
}
