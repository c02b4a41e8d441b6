package org.mhero.workflow.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.flow.FieldDef;
import org.mhero.workflow.flow.GroupDef;
import org.mhero.workflow.query.Vocabulary;

/**
 * The names that assets give to queries (reference 8.3). Flows are loaded one by one and cannot be
 * asked for their names; a query about them matches nobody here anyway.
 */
public record AssetVocabulary(List<FieldDef> fields, List<GroupDef> groups) implements Vocabulary {

  public AssetVocabulary(Assets assets) {
    this(assets.fields(), assets.groups());
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
    String lower = Texts.lower(name);
    return groups.stream().anyMatch(group -> Texts.lower(group.name()).equals(lower));
  }

  @Override
  public boolean flow(String name) {
    return true;
  }
}
