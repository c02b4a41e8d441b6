package org.mhero.workflow.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.AssetVocabulary;
import org.mhero.workflow.engine.Assets;
import org.mhero.workflow.engine.SmartGroups;
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
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.expression.location.Locations;
import org.mhero.workflow.flow.FieldDef;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.FlowProblem;
import org.mhero.workflow.flow.FlowReader;
import org.mhero.workflow.flow.GroupDef;

/**
 * The assets of one document (reference 2.1). A flow is read when it is first entered, so that a
 * bad one hurts only those who enter it.
 */
public final class DocumentAssets implements Assets {
  private final Map<String, JsonNode> definitions = new LinkedHashMap<>();
  private final Map<String, FlowReader.Outcome> flows = new HashMap<>();
  private final Line line;
  private final List<String> flowNames;
  private final List<FieldDef> fields;
  private final List<GroupDef> groups;
  private final Locations locations;
  private final List<Channel> channels;
  private final List<Label> labels;
  private final List<GlobalText> globals;
  private final List<Resthook> resthooks;
  private final List<ApprovedTemplate> templates;
  private final List<Topic> topics;
  private final List<User> users;
  private final List<Campaign> campaigns;
  private final List<Llm> llms;
  private final List<Classifier> classifiers;
  private final List<OptIn> optIns;

  /** Reads a document for an engine of that line, with the usual ways of writing. */
  public DocumentAssets(JsonNode document, Line line) {
    this(document, Environment.DEFAULT.on(line));
  }

  /**
   * Reads a document for an engine that runs in that environment. A group whose query cannot be
   * read there is left out.
   *
   * @throws IllegalArgumentException when something besides the flows lacks what names it
   */
  public DocumentAssets(JsonNode document, Environment environment) {
    this.line = environment.line();
    for (JsonNode flow : document.path("flows")) {
      definitions.putIfAbsent(told(flow, "uuid"), flow);
    }
    fields = AssetsJson.list(document, "fields", AssetsJson::field);
    flowNames = AssetsJson.list(document, "flows", flow -> told(flow, "name"));
    groups =
        SmartGroups.readable(
            new AssetVocabulary(
                fields, AssetsJson.list(document, "groups", AssetsJson::group), flowNames),
            environment);
    locations = Locations.of(AssetsJson.list(document, "locations", AssetsJson::location));
    channels = AssetsJson.list(document, "channels", AssetsJson::channel);
    labels = AssetsJson.list(document, "labels", AssetsJson::label);
    globals = AssetsJson.list(document, "globals", AssetsJson::global);
    resthooks = AssetsJson.list(document, "resthooks", AssetsJson::resthook);
    templates = AssetsJson.list(document, "templates", AssetsJson::template);
    topics = AssetsJson.list(document, "topics", AssetsJson::topic);
    users = AssetsJson.list(document, "users", json -> AssetsJson.user(json, line));
    campaigns = AssetsJson.list(document, "campaigns", AssetsJson::campaign);
    llms = AssetsJson.list(document, "llms", AssetsJson::llm);
    classifiers = AssetsJson.list(document, "classifiers", AssetsJson::classifier);
    optIns = AssetsJson.list(document, "optins", AssetsJson::optIn);
  }

  /** Flows of spec 11 and 12 keep their uuid and name in their metadata. */
  private static String told(JsonNode flow, String key) {
    String text = flow.path(key).textValue();
    return text == null ? flow.path("metadata").path(key).asText() : text;
  }

  @Override
  public @Nullable Flow flow(String uuid) {
    FlowReader.Outcome read = read(uuid);
    return read == null ? null : read.flow();
  }

  /** What is wrong with a flow; nothing when there is no such flow. */
  public List<FlowProblem> problems(String uuid) {
    FlowReader.Outcome read = read(uuid);
    return read == null ? List.of() : read.problems();
  }

  private FlowReader.@Nullable Outcome read(String uuid) {
    JsonNode definition = definitions.get(uuid);
    return definition == null
        ? null
        : flows.computeIfAbsent(uuid, key -> FlowReader.read(definition, line));
  }

  @Override
  public List<String> flowNames() {
    return flowNames;
  }

  @Override
  public List<FieldDef> fields() {
    return fields;
  }

  @Override
  public List<GroupDef> groups() {
    return groups;
  }

  @Override
  public Locations locations() {
    return locations;
  }

  @Override
  public List<Channel> channels() {
    return channels;
  }

  @Override
  public List<Label> labels() {
    return labels;
  }

  @Override
  public List<GlobalText> globals() {
    return globals;
  }

  @Override
  public List<Resthook> resthooks() {
    return resthooks;
  }

  @Override
  public List<ApprovedTemplate> templates() {
    return templates;
  }

  @Override
  public List<Topic> topics() {
    return topics;
  }

  @Override
  public List<User> users() {
    return users;
  }

  @Override
  public List<Campaign> campaigns() {
    return campaigns;
  }

  @Override
  public List<Llm> llms() {
    return llms;
  }

  @Override
  public List<Classifier> classifiers() {
    return classifiers;
  }

  @Override
  public List<OptIn> optIns() {
    return optIns;
  }
}
