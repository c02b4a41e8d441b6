package org.mhero.workflow.expression;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The templates read lately. Two generations: when the young one is full it becomes the old one,
 * and what is used again moves back, so that memory is bounded without any bookkeeping per use.
 */
final class TemplateCache {
  static final TemplateCache SHARED = new TemplateCache(4_000);

  private static final int LONGEST = 2_000;

  private final int most;
  private volatile Map<String, Template> young = new ConcurrentHashMap<>();
  private volatile Map<String, Template> old = Map.of();

  TemplateCache(int most) {
    this.most = most;
  }

  Template get(String source) {
    if (source.length() > LONGEST) {
      return new Template(source);
    }
    Template known = young.get(source);
    if (known == null) {
      known = old.get(source);
      if (known == null) {
        known = new Template(source);
      }
      keep(known);
    }
    return known;
  }

  private void keep(Template template) {
    Map<String, Template> now = young;
    if (now.size() >= most) {
      old = now;
      now = new ConcurrentHashMap<>();
      young = now;
    }
    now.put(template.source(), template);
  }

  int size() {
    return young.size() + old.size();
  }
}
