package org.mhero.workflow.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Template;
import org.mhero.workflow.expression.Texts;

/**
 * A JSON object that is being read. A key that is missing or wrong becomes a problem with its path
 * and reading goes on with something harmless, so that one import names every fault of a flow.
 */
final class JsonSource {
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern LOCAL = Pattern.compile("[a-z_][a-z0-9_]*");
  private static final int LONGEST_TEMPLATE = 10_000;
  private static final int LONGEST_NAME = 64;

  private final JsonNode json;
  private final String path;
  private final Problems problems;

  JsonSource(JsonNode json, String path, Problems problems) {
    this.json = json;
    this.path = path;
    this.problems = problems;
  }

  Problems problems() {
    return problems;
  }

  JsonNode json() {
    return json;
  }

  String path() {
    return path;
  }

  void fault(String message) {
    problems.error(path + ": " + message);
  }

  void warn(String message) {
    problems.warning(path + ": " + message);
  }

  /** Something of the format that is not built yet: an error, never skipped in silence. */
  void unsupported(String what) {
    problems.error(path + ": " + what + " is not supported yet");
  }

  boolean has(String key) {
    return json.hasNonNull(key);
  }

  JsonSource at(String key) {
    return new JsonSource(json.path(key), path + "." + key, problems);
  }

  /** A required object. */
  JsonSource object(String key) {
    if (json.path(key).isObject()) {
      return at(key);
    }
    problems.error(path + "." + key + ": is required");
    return new JsonSource(MissingNode.getInstance(), path + "." + key, problems);
  }

  /** The objects of a list; absent is empty. */
  List<JsonSource> list(String key) {
    JsonNode list = json.path(key);
    if (!list.isArray() && !list.isMissingNode() && !list.isNull()) {
      problems.error(path + "." + key + ": must be a list");
    }
    List<JsonSource> items = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      items.add(new JsonSource(list.get(i), path + "." + key + "[" + i + "]", problems));
    }
    return items;
  }

  /** The objects of a list of limited length. */
  List<JsonSource> list(String key, int most) {
    List<JsonSource> items = list(key);
    if (items.size() > most) {
      problems.error(path + "." + key + ": has more than " + most + " items");
    }
    return items;
  }

  /** A required text of 1 to {@code most} chars. */
  String text(String key, int most) {
    String text = optionalText(key, most);
    if (text.isEmpty()) {
      problems.error(path + "." + key + ": is required");
    }
    return text;
  }

  /** A text, empty when absent. */
  String optionalText(String key, int most) {
    JsonNode text = json.path(key);
    if (text.isMissingNode() || text.isNull()) {
      return "";
    }
    if (!text.isTextual()) {
      problems.error(path + "." + key + ": must be a text");
      return "";
    }
    if (Texts.length(text.textValue()) > most) {
      problems.error(path + "." + key + ": is longer than " + most + " chars");
    }
    return text.textValue();
  }

  /** A required uuid. */
  String uuid(String key) {
    String uuid = text(key, 100);
    if (!uuid.isEmpty() && !UUID.matcher(uuid).matches()) {
      problems.error(path + "." + key + ": is not a uuid");
    }
    return uuid;
  }

  boolean flag(String key) {
    return json.path(key).asBoolean(false);
  }

  /** A whole number of 0 or more, 0 when absent. */
  int count(String key) {
    JsonNode number = json.path(key);
    if (number.isMissingNode() || number.isNull()) {
      return 0;
    }
    if (!number.isIntegralNumber() || !number.canConvertToInt() || number.intValue() < 0) {
      problems.error(path + "." + key + ": must be a whole number of 0 or more");
      return 0;
    }
    return number.intValue();
  }

  /** A required template. */
  Template template(String key, int most) {
    return checked(key, Template.of(text(key, most)));
  }

  /** A template, empty when absent. */
  Template optionalTemplate(String key) {
    return optionalTemplate(key, LONGEST_TEMPLATE);
  }

  /** A template of limited length, empty when absent. */
  Template optionalTemplate(String key, int most) {
    return checked(key, Template.of(optionalText(key, most)));
  }

  /** A list of templates. */
  List<Template> templates(String key, int most) {
    return templates(key, most, LONGEST_TEMPLATE);
  }

  /** A list of templates of limited length. */
  List<Template> templates(String key, int most, int longest) {
    List<Template> templates = new ArrayList<>();
    for (JsonSource item : list(key, most)) {
      if (!item.json.isTextual()) {
        item.fault("must be a text");
      } else if (Texts.length(item.json.textValue()) > longest) {
        item.fault("is longer than " + longest + " chars");
      } else {
        templates.add(item.checked("", Template.of(item.json.textValue())));
      }
    }
    return templates;
  }

  private Template checked(String key, Template template) {
    String where = key.isEmpty() ? path : path + "." + key;
    template
        .problems()
        .forEach(
            problem ->
                problems.warning(
                    where + ": " + problem.expression() + " cannot be read, " + problem.reason()));
    return template;
  }

  /** The keys of this object, in the order they are written. */
  List<String> keys() {
    if (!json.isObject() && !json.isMissingNode() && !json.isNull()) {
      fault("must be an object");
    }
    List<String> keys = new ArrayList<>();
    json.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  /** A list of texts. */
  List<String> texts(String key, int most) {
    List<String> texts = new ArrayList<>();
    for (JsonSource item : list(key, most)) {
      if (item.json.isTextual()) {
        texts.add(item.json.textValue());
      } else {
        item.fault("must be a text");
      }
    }
    return texts;
  }

  /** The name of the result that keeps what an action has come to, null when none does. */
  @Nullable String resultName() {
    String name = optionalText("result_name", LONGEST_NAME);
    return name.isEmpty() ? null : name;
  }

  /** The required name of a local. */
  String local(String key) {
    String local = text(key, LONGEST_NAME);
    if (!local.isEmpty() && !LOCAL.matcher(local).matches()) {
      fault(key + " must be lower-case letters, digits and _");
    }
    return local;
  }

  /** The required scheme of a URN. */
  String scheme(String key) {
    String scheme = text(key, LONGEST_NAME);
    if (!scheme.isEmpty() && !UrnSchemes.known(scheme)) {
      fault(key + " is no known URN scheme");
    }
    return scheme;
  }

  /** The required key {@code groups}. */
  List<GroupRef> groups(int most) {
    List<GroupRef> groups = new ArrayList<>();
    for (JsonSource item : list("groups", most)) {
      String name = item.optionalText("name", 640);
      groups.add(
          item.has("name_match")
              ? new GroupRef(null, name, item.optionalTemplate("name_match"))
              : new GroupRef(item.uuid("uuid"), name, null));
    }
    if (groups.isEmpty()) {
      problems.error(path + ".groups: is required");
    }
    return groups;
  }
}
