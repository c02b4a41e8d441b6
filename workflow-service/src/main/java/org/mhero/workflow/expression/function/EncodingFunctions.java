package org.mhero.workflow.expression.function;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mhero.workflow.expression.Arguments;
import org.mhero.workflow.expression.Callable;
import org.mhero.workflow.expression.HtmlEntities;
import org.mhero.workflow.expression.JsonText;
import org.mhero.workflow.expression.Kind;
import org.mhero.workflow.expression.Members;
import org.mhero.workflow.expression.Phones;
import org.mhero.workflow.expression.Signature;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.expression.Value;

/** {@code json}, {@code urn_parts}, {@code url_encode} and their like (reference 7.9). */
public final class EncodingFunctions {
  private static final Pattern URN =
      Pattern.compile("([^:#?]+):([^#?]+)(?:\\?[^#]*)?(?:#(.*))?", Pattern.DOTALL);
  private static final Pattern ATTACHMENT =
      Pattern.compile(
          "(image|audio|video|application|geo|unavailable|[-\\w.+]+/[-\\w.+]+):(.*)",
          Pattern.DOTALL);

  public static final Map<String, Callable> TABLE =
      Map.of(
          "url_encode", Signature.of(Kind.TEXT, EncodingFunctions::urlEncode),
          "html_decode",
              Signature.of(
                  Kind.TEXT, html -> Value.text(HtmlEntities.decode(html).replace('\u00A0', ' '))),
          "format_urn", Signature.of(Kind.TEXT, EncodingFunctions::formatUrn),
          "urn_parts", Signature.of(Kind.TEXT, EncodingFunctions::urnParts),
          "attachment_parts", Signature.of(Kind.TEXT, EncodingFunctions::attachmentParts),
          "json", Signature.strict(1, 1, (s, a) -> Value.text(JsonText.write(a.getFirst()))),
          "parse_json", Signature.of(List.of(Kind.TEXT), List.of(), EncodingFunctions::parseJson));

  private EncodingFunctions() {}

  private static Value urlEncode(String text) {
    String form = URLEncoder.encode(text, StandardCharsets.UTF_8);
    return Value.text(form.replace("+", "%20").replace("*", "%2A").replace("%7E", "~"));
  }

  private static Value formatUrn(String text) {
    Matcher urn = URN.matcher(text);
    if (!urn.matches()) {
      return Value.error("not a valid URN");
    }
    String display = urn.group(3);
    if (display != null && !display.isEmpty()) {
      return Value.text(display);
    }
    return Value.text(urn.group(1).equals("tel") ? Phones.national(urn.group(2)) : urn.group(2));
  }

  private static Value urnParts(String text) {
    Matcher urn = URN.matcher(text);
    return urn.matches()
        ? Members.of(
            Map.of(
                "scheme", Value.text(urn.group(1)),
                "path", Value.text(urn.group(2)),
                "display", Value.text(urn.group(3) == null ? "" : urn.group(3))))
        : Value.error("not a valid URN");
  }

  private static Value attachmentParts(String text) {
    Matcher attachment = ATTACHMENT.matcher(text);
    boolean known = attachment.matches();
    return Members.of(
        Map.of(
            "content_type", Value.text(known ? attachment.group(1) : ""),
            "url", Value.text(known ? attachment.group(2) : text)));
  }

  private static Value parseJson(Arguments arguments) {
    String json = arguments.text(0);
    if (Texts.trim(json).isEmpty()) {
      return Value.NULL;
    }
    Value value = JsonText.read(json, arguments.surroundings().line());
    return value == null ? Value.error("invalid JSON") : value;
  }
}
