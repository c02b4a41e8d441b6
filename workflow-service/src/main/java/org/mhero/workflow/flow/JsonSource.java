package org.mhero.workflow.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NumericNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.expression.Numbers;
import org.mhero.workflow.expression.Template;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.expression.Value;

/**
 * A JSON object that is being read. A key that is missing or wrong becomes a problem with its path
 * and reading goes on with something harmless, so that one import names every fault of a flow.
 */
final class JsonSource {
  private static final Pattern LOCAL = Pattern.compile("[a-z_][a-z0-9_]*");
  private static final int LONGEST_TEMPLATE = 10_000;
  private static final int LONGEST_NAME = 64;

  private final JsonNode json;
  private final @Nullable JsonSource parent;
  private final String step;
  private final Problems problems;

  private JsonSource(JsonNode json, @Nullable JsonSource parent, String step, Problems problems) {
    this.json = json;
    this.parent = parent;
    this.step = step;
    this.problems = problems;
  }

  /** The outermost object, under the name it has in problems. */
  JsonSource(JsonNode json, String name, Problems problems) {
    this(json, null, name, problems);
  }

  private JsonSource child(JsonNode value, String path) {
    return new JsonSource(value, this, path, problems);
  }

  Problems problems() {
    return problems;
  }

  JsonNode json() {
    return json;
  }

  /** Where it stands, put together only when there is something to say about it. */
  String path() {
    return parent == null ? step : parent.path() + step;
  }

  Line line() {
    return problems.line();
  }

  /** Whether it is read as the 13.2 line does, which has keys of its own and no limits. */
  boolean older() {
    return line() == Line.V13_2;
  }

  private void fault(String key, String message) {
    problems.error(path() + "." + key + ": " + message);
  }

  void fault(String message) {
    problems.error(path() + ": " + message);
  }

  void warn(String message) {
    problems.warning(path() + ": " + message);
  }

  /** Something of the format that is not built yet: an error, never skipped in silence. */
  void unsupported(String what) {
    problems.error(path() + ": " + what + " is not supported yet");
  }

  boolean has(String key) {
    return json.hasNonNull(key);
  }

  JsonSource at(String key) {
    return child(json.path(key), "." + key);
  }

  /** A required object. */
  JsonSource object(String key) {
    if (json.path(key).isObject()) {
      return at(key);
    }
    if (has(key)) {
      fault(key, "must be an object");
    } else {
      missing(key);
    }
    return child(MissingNode.getInstance(), "." + key);
  }

  /** Where the whole object is missing that has been named already. */
  private void missing(String key) {
    if (!json.isMissingNode()) {
      fault(key, "is required");
    }
  }

  /** The objects of a list; absent is empty. */
  List<JsonSource> list(String key) {
    JsonNode list = json.path(key);
    if (!list.isArray() && !list.isMissingNode() && !list.isNull()) {
      fault(key, "must be a list");
    }
    if (!list.isArray()) {
      return List.of();
    }
    List<JsonSource> items = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      items.add(child(list.get(i), "." + key + "[" + i + "]"));
    }
    return items;
  }

  /** The objects of a list of limited length. */
  List<JsonSource> list(String key, int most) {
    List<JsonSource> items = list(key);
    if (items.size() > most && !older()) {
      fault(key, "has more than " + most + " items");
    }
    return items;
  }

  /** A required text of 1 to {@code most} chars. */
  String text(String key, int most) {
    String text = optionalText(key, most);
    if (text.isEmpty()) {
      missing(key);
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
      fault(key, "must be a text");
      return "";
    }
    if (longer(text.textValue(), most)) {
      fault(key, "is longer than " + most + " chars");
    }
    return text.textValue();
  }

  /** Limits of length came with the newer line (reference 1.7). */
  private boolean longer(String text, int most) {
    return !older() && text.length() > most && Texts.length(text) > most;
  }

  /** A required uuid. */
  String uuid(String key) {
    String uuid = text(key, 100);
    if (!uuid.isEmpty() && !Uuids.valid(uuid, line())) {
      fault(key, "is not a uuid");
    }
    return uuid;
  }

  boolean flag(String key) {
    if (has(key) && !json.path(key).isBoolean()) {
      fault(key, "must be true or false");
    }
    return json.path(key).asBoolean(false);
  }

  /** A whole number of 0 or more, 0 when absent. */
  int count(String key) {
    JsonNode number = json.path(key);
    if (number.isMissingNode() || number.isNull()) {
      return 0;
    }
    if (!number.isIntegralNumber() || !number.canConvertToInt() || number.intValue() < 0) {
      fault(key, "must be a whole number of 0 or more");
      return 0;
    }
    return number.intValue();
  }

  /** A number of 0 or more that expressions could work with, null when it is none. */
  @Nullable BigDecimal amount(String key) {
    return json.path(key) instanceof NumericNode number
            && !number.isNaN()
            && number.decimalValue().signum() >= 0
            && Numbers.checked(number.decimalValue()) instanceof Value.Num
        ? number.decimalValue()
        : null;
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
      } else if (longer(item.json.textValue(), longest)) {
        item.fault("is longer than " + longest + " chars");
      } else {
        templates.add(item.checked("", Template.of(item.json.textValue())));
      }
    }
    return templates;
  }

  /** Files to send: the newer line wants them to look like {@code type:url} as they are written. */
  List<Template> attachments(int most) {
    for (JsonSource item : list("attachments")) {
      int colon = item.json.asText("").indexOf(':');
      boolean typed = colon > 0 && colon + 1 < item.json.asText("").length();
      if (!older() && item.json.isTextual() && !typed) {
        item.fault("must be of the form type:url");
      }
    }
    return templates("attachments", most);
  }

  private Template checked(String key, Template template) {
    template
        .problems()
        .forEach(
            problem ->
                problems.warning(
                    (key.isEmpty() ? path() : path() + "." + key)
                        + ": "
                        + problem.expression()
                        + " cannot be read, "
                        + problem.reason()));
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

  /** The same where only the older line keeps what has come of it, and then always. */
  @Nullable String outcomeName() {
    return older() ? text("result_name", LONGEST_NAME) : null;
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
    if (!scheme.isEmpty() && !UrnSchemes.known(scheme, line())) {
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
          item.namedByTemplate()
              ? new GroupRef(null, name, item.optionalTemplate("name_match"))
              : new GroupRef(item.uuid("uuid"), name, null));
    }
    if (!has("groups")) {
      fault("groups", "is required");
    }
    return groups;
  }

  /** Whether a reference gives a name to look for, and then no uuid (reference 2.1). */
  boolean namedByTemplate() {
    boolean named = !json.path("name_match").asText("").isEmpty();
    if (named && !json.path("uuid").asText("").isEmpty()) {
      fault("has both uuid and name_match");
    }
    return named;
  }
}
