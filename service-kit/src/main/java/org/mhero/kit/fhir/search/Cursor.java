package org.mhero.kit.fhir.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended.
 *
 * @param query the search it continues
 * @param total the number of matches page 1 has told, null when it told none
 * @param snapshot the highest resource number page 1 knew; later resources stay out
 * @param keys the sort values of the last match
 * @param pid the resource number of the last match
 */
record Cursor(String query, @Nullable Long total, long snapshot, List<String> keys, long pid) {
  private static final String FORM = "s1";
  private static final int FIXED = 5;

  String encoded() {
    var fields = new ArrayList<String>();
    fields.add(FORM);
    fields.add(query);
    fields.add(total == null ? "" : total.toString());
    fields.add(Long.toString(snapshot));
    fields.add(Long.toString(pid));
    fields.addAll(keys);
    return CursorText.pack(fields);
  }

  static Cursor decode(String text) {
    List<String> fields = CursorText.unpack(text);
    if (fields.size() < FIXED || !fields.get(0).equals(FORM)) {
      throw CursorText.refusal();
    }
    try {
      return new Cursor(
          fields.get(1),
          fields.get(2).isEmpty() ? null : Long.valueOf(fields.get(2)),
          Long.parseLong(fields.get(3)),
          fields.subList(FIXED, fields.size()),
          Long.parseLong(fields.get(4)));
    } catch (NumberFormatException e) {
      throw CursorText.refusal();
    }
  }
}
