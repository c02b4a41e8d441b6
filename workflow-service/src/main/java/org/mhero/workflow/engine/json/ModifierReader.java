package org.mhero.workflow.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.Assets;
import org.mhero.workflow.engine.asset.Channel;
import org.mhero.workflow.engine.modifier.Modifier;
import org.mhero.workflow.engine.modifier.Modifier.Listing;
import org.mhero.workflow.engine.modifier.Modifier.Membership;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.flow.ContactStatus;
import org.mhero.workflow.flow.FieldDef;
import org.mhero.workflow.flow.GroupDef;
import org.mhero.workflow.flow.LanguageCode;

/**
 * Reads modifiers (reference, section 11). An asset that is missing is told by type and identity
 * and left out (2.1); a modifier that is nothing without it is null.
 */
public final class ModifierReader {
  private final Assets assets;
  private final Line line;
  private final BiConsumer<String, String> missing;

  public ModifierReader(Assets assets, Line line, BiConsumer<String, String> missing) {
    this.assets = assets;
    this.line = line;
    this.missing = missing;
  }

  /**
   * The modifier of a JSON tree.
   *
   * @throws IllegalArgumentException when it is none of its line
   * @throws java.time.DateTimeException when its moment is none
   */
  public @Nullable Modifier read(JsonNode json) {
    String type = Fields.required(json, "type");
    return switch (type) {
      case "name" -> new Modifier.Name(text(json, "name"));
      case "language" -> new Modifier.Language(language(json));
      case "timezone" -> new Modifier.Timezone(timezone(json));
      case "status" -> new Modifier.Status(one(json, "status", ContactStatus.values()));
      case "field" -> field(json);
      case "groups" -> groups(json);
      case "urns" -> new Modifier.Urns(texts(json, "urns"), listing(json));
      case "channel" -> channel(json);
      default -> line == Line.V13_2 ? older(type, json) : newer(type, json);
    };
  }

  private @Nullable Modifier older(String type, JsonNode json) {
    return switch (type) {
      case "urn" -> new Modifier.Urns(List.of(Fields.required(json, "urn")), listing(json));
      case "ticket" -> tickets().open(json, "body");
      default -> throw unknown("modifier", type);
    };
  }

  private @Nullable Modifier newer(String type, JsonNode json) {
    return switch (type) {
      case "routes" -> new Modifier.Routes(routes(json), listing(json));
      case "affinity" -> affinity(json);
      case "seen" -> new Modifier.Seen(Fields.requiredAt(json, "seen_on"));
      case "ticket_open" -> tickets().open(json, "note");
      case "ticket_close", "ticket_note", "ticket_topic", "ticket_assignee", "ticket_reopen" ->
          tickets().read(type, json);
      default -> throw unknown("modifier", type);
    };
  }

  private TicketModifierReader tickets() {
    return new TicketModifierReader(assets, missing);
  }

  private static @Nullable String language(JsonNode json) {
    String told = text(json, "language");
    String language = LanguageCode.of(told);
    if (language == null && !told.isEmpty()) {
      throw unknown("language", told);
    }
    return language;
  }

  private static @Nullable ZoneId timezone(JsonNode json) {
    String name = text(json, "timezone");
    if (!name.isEmpty() && !ZoneId.getAvailableZoneIds().contains(name)) {
      throw unknown("timezone", name);
    }
    return name.isEmpty() ? null : ZoneId.of(name);
  }

  private @Nullable Modifier field(JsonNode json) {
    String key = Fields.required(json.path("field"), "key");
    FieldDef field = assets.field(key);
    if (field == null) {
      missing.accept("field", key);
      return null;
    }
    return new Modifier.Field(field, text(json, "value"));
  }

  private @Nullable Modifier groups(JsonNode json) {
    Membership modification = one(json, "modification", Membership.values());
    List<GroupDef> groups = new ArrayList<>();
    for (JsonNode ref : list(json, "groups")) {
      String uuid = Fields.required(ref, "uuid");
      GroupDef group = assets.group(uuid);
      if (group == null) {
        missing.accept("group", uuid);
      } else {
        groups.add(group);
      }
    }
    return groups.isEmpty() ? null : new Modifier.Groups(groups, modification);
  }

  private List<Modifier.Route> routes(JsonNode json) {
    List<Modifier.Route> routes = new ArrayList<>();
    for (JsonNode route : list(json, "routes")) {
      routes.add(new Modifier.Route(Fields.required(route, "urn"), found(route)));
    }
    return routes;
  }

  private @Nullable Modifier channel(JsonNode json) {
    Channel channel = found(json);
    return channel == null && json.path("channel").isObject()
        ? null
        : new Modifier.PreferredChannel(channel);
  }

  private @Nullable Modifier affinity(JsonNode json) {
    Channel channel = found(json);
    return channel == null && json.path("channel").isObject()
        ? null
        : new Modifier.Affinity(Fields.required(json, "urn"), channel);
  }

  /** The channel it names, null when it names none or one that is missing. */
  private @Nullable Channel found(JsonNode json) {
    JsonNode ref = json.path("channel");
    if (ref.isNull() || ref.isMissingNode()) {
      return null;
    }
    String uuid = Fields.required(ref, "uuid");
    Channel channel = assets.channel(uuid);
    if (channel == null) {
      missing.accept("channel", uuid);
    }
    return channel;
  }

  private static Listing listing(JsonNode json) {
    return one(json, "modification", Listing.values());
  }

  /** A text, empty when absent or null. */
  static String text(JsonNode json, String key) {
    JsonNode text = json.path(key);
    return text.isNull() || text.isMissingNode() ? "" : Fields.required(json, key);
  }

  static JsonNode list(JsonNode json, String key) {
    if (!json.path(key).isArray()) {
      throw new IllegalArgumentException("Missing " + key);
    }
    return json.path(key);
  }

  static List<String> texts(JsonNode json, String key) {
    List<String> texts = new ArrayList<>();
    for (JsonNode text : list(json, key)) {
      if (!text.isTextual()) {
        throw new IllegalArgumentException("Not all of " + key + " are texts");
      }
      texts.add(text.textValue());
    }
    return texts;
  }

  private static <E extends Enum<E>> E one(JsonNode json, String key, E[] of) {
    String told = Fields.required(json, key);
    for (E one : of) {
      if (one.name().toLowerCase(Locale.ROOT).equals(told)) {
        return one;
      }
    }
    throw unknown(key, told);
  }

  static IllegalArgumentException unknown(String what, String told) {
    return new IllegalArgumentException("Unknown " + what + " " + told);
  }
}
