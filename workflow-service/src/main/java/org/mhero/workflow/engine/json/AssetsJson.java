package org.mhero.workflow.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.expression.location.Location;
import org.mhero.workflow.expression.location.Place;
import org.mhero.workflow.flow.AssetRef;
import org.mhero.workflow.flow.FieldDef;
import org.mhero.workflow.flow.GroupDef;

/** Reads the parts of an asset document (reference 2.1); any list may be missing. */
final class AssetsJson {
  private AssetsJson() {}

  static <T> List<T> list(JsonNode document, String key, Function<JsonNode, T> reader) {
    List<T> items = new ArrayList<>();
    document.path(key).forEach(item -> items.add(reader.apply(item)));
    return List.copyOf(items);
  }

  static FieldDef field(JsonNode json) {
    return new FieldDef(
        Fields.required(json, "key"),
        Fields.orEmpty(json, "name"),
        FieldDef.Type.of(Fields.orEmpty(json, "type")));
  }

  static GroupDef group(JsonNode json) {
    String query = Fields.orEmpty(json, "query");
    return new GroupDef(
        Fields.required(json, "uuid"),
        Fields.orEmpty(json, "name"),
        query.isEmpty() ? null : query);
  }

  static Channel channel(JsonNode json) {
    if (json.path("schemes").isEmpty() || json.path("roles").isEmpty()) {
      throw new IllegalArgumentException("A channel has at least one scheme and one role");
    }
    String country = Fields.orEmpty(json, "country");
    return new Channel(
        Fields.required(json, "uuid"),
        Fields.orEmpty(json, "name"),
        Fields.orEmpty(json, "address"),
        texts(json.path("schemes")),
        texts(json.path("roles")),
        country.isEmpty() ? null : country,
        texts(json.path("match_prefixes")),
        json.path("allow_international").asBoolean(),
        texts(json.path("features")));
  }

  /** A place with the places inside it, as deep as the engine looks. */
  static Location location(JsonNode json) {
    return location(json, 0);
  }

  private static Location location(JsonNode json, int level) {
    List<Location> children = new ArrayList<>();
    if (level < Place.WARD) {
      json.path("children").forEach(child -> children.add(location(child, level + 1)));
    }
    return new Location(Fields.required(json, "name"), texts(json.path("aliases")), children);
  }

  static Label label(JsonNode json) {
    return new Label(Fields.required(json, "uuid"), Fields.orEmpty(json, "name"));
  }

  static Topic topic(JsonNode json) {
    return new Topic(Fields.required(json, "uuid"), Fields.orEmpty(json, "name"));
  }

  static Campaign campaign(JsonNode json) {
    return new Campaign(Fields.required(json, "uuid"), Fields.orEmpty(json, "name"));
  }

  static OptIn optIn(JsonNode json) {
    return new OptIn(Fields.required(json, "uuid"), Fields.orEmpty(json, "name"));
  }

  static GlobalText global(JsonNode json) {
    return new GlobalText(
        Fields.required(json, "key"), Fields.orEmpty(json, "name"), Fields.orEmpty(json, "value"));
  }

  static Resthook resthook(JsonNode json) {
    return new Resthook(Fields.required(json, "slug"), texts(json.path("subscribers")));
  }

  /** The 13.2 line knows users by e-mail alone. */
  static User user(JsonNode json, Line line) {
    User user = TicketJson.user(json);
    return line == Line.V13_2 ? new User(null, user.email(), user.name()) : user;
  }

  static Llm llm(JsonNode json) {
    return new Llm(
        Fields.required(json, "uuid"),
        Fields.orEmpty(json, "name"),
        Fields.orEmpty(json, "type"),
        texts(json.path("roles")));
  }

  static Classifier classifier(JsonNode json) {
    return new Classifier(
        Fields.required(json, "uuid"),
        Fields.orEmpty(json, "name"),
        Fields.orEmpty(json, "type"),
        texts(json.path("intents")));
  }

  static ApprovedTemplate template(JsonNode json) {
    return new ApprovedTemplate(
        Fields.required(json, "uuid"),
        Fields.orEmpty(json, "name"),
        list(json, "translations", AssetsJson::translation));
  }

  private static ApprovedTemplate.Translation translation(JsonNode json) {
    JsonNode channel = json.path("channel");
    List<String> variables = new ArrayList<>();
    json.path("variables").forEach(variable -> variables.add(Fields.orEmpty(variable, "type")));
    return new ApprovedTemplate.Translation(
        new AssetRef(Fields.required(channel, "uuid"), Fields.orEmpty(channel, "name")),
        Fields.orEmpty(json, "locale"),
        list(json, "components", AssetsJson::component),
        variables,
        new ApprovedTemplate.Legacy(
            Fields.orEmpty(json, "content"),
            Fields.orEmpty(json, "namespace"),
            json.path("variable_count").asInt()));
  }

  private static ApprovedTemplate.Component component(JsonNode json) {
    Map<String, Integer> variables = new LinkedHashMap<>();
    json.path("variables")
        .properties()
        .forEach(variable -> variables.put(variable.getKey(), variable.getValue().asInt()));
    return new ApprovedTemplate.Component(
        Fields.orEmpty(json, "name"),
        Fields.orEmpty(json, "type"),
        Fields.orEmpty(json, "content"),
        Fields.orEmpty(json, "display"),
        variables);
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
