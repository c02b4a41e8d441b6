package org.mhero.workflow.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.asset.ApprovedTemplate;
import org.mhero.workflow.engine.asset.Campaign;
import org.mhero.workflow.engine.asset.Channel;
import org.mhero.workflow.engine.asset.Classifier;
import org.mhero.workflow.engine.asset.GlobalText;
import org.mhero.workflow.engine.asset.Label;
import org.mhero.workflow.engine.asset.Llm;
import org.mhero.workflow.engine.asset.OptIn;
import org.mhero.workflow.engine.asset.Resthook;
import org.mhero.workflow.engine.asset.Topic;
import org.mhero.workflow.engine.asset.User;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.expression.location.Locations;
import org.mhero.workflow.flow.AssetRef;
import org.mhero.workflow.flow.FieldDef;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.GroupDef;

/**
 * What flows refer to (reference 2.1). A look-up never fails: what is missing is null. Every list
 * is in the order of the assets; a host leaves out what it does not have.
 */
public interface Assets {
  /** The flow as it is now. */
  @Nullable Flow flow(String uuid);

  /**
   * The flow as it was at a revision, so that an edit does not break sessions that are under way.
   */
  default @Nullable Flow flow(String uuid, int revision) {
    return flow(uuid);
  }

  /** What the flows are called, for queries; null where flows are only known one by one. */
  default @Nullable List<String> flowNames() {
    return null;
  }

  /** In their order; {@code @fields} lists them. */
  List<FieldDef> fields();

  /** In their order. */
  List<GroupDef> groups();

  /** The group of that uuid, or null. */
  default @Nullable GroupDef group(@Nullable String uuid) {
    for (GroupDef group : groups()) {
      if (group.uuid().equals(uuid)) {
        return group;
      }
    }
    return null;
  }

  /** The places of the country. */
  default Locations locations() {
    return Locations.NONE;
  }

  /** The field of that key, or null. */
  default @Nullable FieldDef field(String key) {
    for (FieldDef field : fields()) {
      if (field.key().equals(key)) {
        return field;
      }
    }
    return null;
  }

  /** Channels; none where messaging chooses by itself. */
  default List<Channel> channels() {
    return List.of();
  }

  /** The channel of that uuid, or null. */
  default @Nullable Channel channel(@Nullable String uuid) {
    for (Channel channel : channels()) {
      if (channel.uuid().equals(uuid)) {
        return channel;
      }
    }
    return null;
  }

  default List<Label> labels() {
    return List.of();
  }

  default List<GlobalText> globals() {
    return List.of();
  }

  default List<Resthook> resthooks() {
    return List.of();
  }

  default List<ApprovedTemplate> templates() {
    return List.of();
  }

  default List<Topic> topics() {
    return List.of();
  }

  /** The topic of that uuid, or null. */
  default @Nullable Topic topic(String uuid) {
    for (Topic topic : topics()) {
      if (topic.uuid().equals(uuid)) {
        return topic;
      }
    }
    return null;
  }

  default List<User> users() {
    return List.of();
  }

  /** The topic a reference means, as it is called now, or null. */
  default @Nullable AssetRef topic(@Nullable AssetRef ref) {
    for (Topic topic : topics()) {
      if (ref != null && topic.uuid().equals(ref.uuid())) {
        return topic.ref();
      }
    }
    return null;
  }

  /** The user of that uuid or that address, whatever its case; or null. */
  default @Nullable User user(String identity) {
    for (User user : users()) {
      if (identity.equals(user.uuid())
          || (!identity.isEmpty() && Texts.lower(user.email()).equals(Texts.lower(identity)))) {
        return user;
      }
    }
    return null;
  }

  default List<Campaign> campaigns() {
    return List.of();
  }

  default List<Llm> llms() {
    return List.of();
  }

  default List<Classifier> classifiers() {
    return List.of();
  }

  default List<OptIn> optIns() {
    return List.of();
  }
}
