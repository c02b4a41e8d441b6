package org.mhero.workflow.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.flow.FieldDef;
import org.mhero.workflow.flow.GroupDef;
import org.mhero.workflow.query.Vocabulary;

/**
 * The names that assets give to queries (reference 8.3).
 *
 * @param flows null when nobody knows all of them, and then any name will do
 */
public record AssetVocabulary(
    List<FieldDef> fields, List<GroupDef> groups, @Nullable List<String> flows)
    implements Vocabulary {

  public AssetVocabulary(Assets assets) {
    this(assets.fields(), assets.groups(), assets.flowNames());
  }

  @Override
  public @Nullable FieldDef field(String key) {
    for (FieldDef field : fields) {
      if (field.key().equals(key)) {
        return field;
      }
    }
    return null;
  }

  @Override
  public boolean group(String name) {
    return groups.stream().anyMatch(group -> same(group.name(), name));
  }

  @Override
  public boolean flow(String name) {
    return flows == null || flows.stream().anyMatch(flow -> same(flow, name));
  }

  private static boolean same(String name, String other) {
    return Texts.lower(name).equals(Texts.lower(other));
  }
}
