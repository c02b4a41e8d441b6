package org.mhero.workflow.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Members;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.expression.Value;

/** What a template has used that flows should not use any more (reference 5.2). */
final class Deprecations {
  private final List<String> before = new ArrayList<>();
  private final Set<String> used = new LinkedHashSet<>();

  /** Another expression begins: what it uses is told again. */
  void begin() {
    if (!used.isEmpty()) {
      before.addAll(used);
      used.clear();
    }
  }

  void used(String what) {
    used.add(what);
  }

  /** What was used since the last look, once per expression. */
  List<String> taken() {
    begin();
    List<String> taken = List.copyOf(before);
    before.clear();
    return taken;
  }

  /** The same object, which notes when one of these members is asked for by name. */
  Value.Obj watch(Value.Obj object, Map<String, String> members) {
    return new Value.Obj(new Watched(object.members(), members, this));
  }

  /** Rendering an object asks for all of its members and counts as no use of one. */
  private record Watched(Members inner, Map<String, String> old, Deprecations noted)
      implements Members {
    @Override
    public @Nullable Value get(String key) {
      String what = old.get(Texts.lower(key));
      if (what != null) {
        noted.used(what);
      }
      return inner.get(key);
    }

    @Override
    public Value member(String key) {
      return inner.member(key);
    }

    @Override
    public Collection<String> keys() {
      return inner.keys();
    }

    @Override
    public @Nullable Value standard() {
      return inner.standard();
    }
  }
}
