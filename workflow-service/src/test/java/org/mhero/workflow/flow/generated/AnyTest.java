package org.mhero.workflow.flow.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.mhero.workflow.expression.Line;

/**
 * Everything one session needs, as documents: assets with flows that enter each other, contact,
 * environment, trigger and resumes of right and wrong kinds (reference 2, 3).
 *
 * @param line to be followed
 * @param seed it was made from
 * @param name of the export the flows come from, empty when they are generated too
 * @param assets with the flows
 * @param test {@code {contact, environment, trigger, call?, resumes}}
 */
public record AnyTest(Line line, long seed, String name, ObjectNode assets, ObjectNode test) {
  private static final String URN = "tel:+260977123456";

  /** Enough to make it again. */
  @Override
  public String toString() {
    return "AnyTest.of(Line." + line + ", " + seed + "L) " + name;
  }

  /** The session of that seed. */
  public static AnyTest of(Line line, long seed) {
    Chance chance = new Chance(seed);
    ObjectNode assets = AnyAssets.document(chance);
    String type = AnyFlow.type(chance);
    List<String> uuids = new ArrayList<>(chance.some(1, 4, chance::uuid));
    ArrayNode flows = assets.putArray("flows");
    for (String uuid : uuids) {
      String own =
          uuid.equals(uuids.getFirst()) || chance.below(10) > 0 ? type : AnyFlow.type(chance);
      flows.add(AnyFlow.any(chance, uuid, line, own, uuids));
    }
    return new AnyTest(line, seed, "", assets, test(chance, line, uuids.getFirst(), type));
  }

  /** A session of the first flow of an export, with all else of that seed. */
  public static AnyTest about(String name, JsonNode export, Line line, long seed) {
    Chance chance = new Chance(seed);
    ObjectNode assets = AnyAssets.document(chance).setAll((ObjectNode) export.deepCopy());
    JsonNode first = export.path("flows").path(0);
    String type = first.path("type").asText();
    return new AnyTest(
        line, seed, name, assets, test(chance, line, first.path("uuid").asText(), type));
  }

  private static ObjectNode test(Chance chance, Line line, String flow, String type) {
    ObjectNode test = Chance.object();
    test.set("contact", contact(chance, line));
    test.set("environment", environment(chance));
    AnyEvent events = new AnyEvent(chance, line);
    test.set("trigger", events.trigger(AnyAssets.ref(flow), (ObjectNode) test.path("contact")));
    if (type.equals("voice") != chance.oneIn(20)) {
      test.putObject("call")
          .put("uuid", chance.uuid())
          .put("urn", URN)
          .set("channel", AnyAssets.ref(AnyAssets.CHANNEL));
    }
    test.set("resumes", chance.objects(0, 8, events::resume));
    return test;
  }

  private static ObjectNode contact(Chance chance, Line line) {
    ObjectNode contact = Chance.object().put("uuid", chance.uuid());
    contact.put("id", chance.below(3) * 4711);
    contact.put("created_on", "2024-02-01T07:00:00Z");
    contact.put("status", chance.oneIn(5) ? chance.of("blocked", "stopped", "archived") : "active");
    if (!chance.oneIn(4)) {
      contact.put("name", chance.of("Ann Banda", "\u00c9lo\u00efse", "x".repeat(700), " "));
    }
    if (!chance.oneIn(3)) {
      contact.put("language", chance.of("eng", "fra", "spa", "kin"));
    }
    if (chance.oneIn(2)) {
      contact.put("timezone", chance.of("Africa/Lusaka", "Asia/Kathmandu", "UTC"));
    }
    if (chance.oneIn(2)) {
      contact.put("last_seen_on", "2025-03-01T06:00:00.123456Z");
    }
    if (!chance.oneIn(4)) {
      contact.set(
          "urns",
          chance.texts(
              0,
              3,
              () ->
                  chance.of(
                      URN,
                      URN + "?channel=" + AnyAssets.CHANNEL + "#Ann",
                      "mailto:ann@moh.example",
                      "telegram:123456",
                      "tel:3030")));
    }
    contact.set(
        "groups",
        chance.objects(0, 2, () -> AnyAssets.ref(chance.of(AnyAssets.NURSES, AnyAssets.SMART))));
    fields(chance, contact.putObject("fields"));
    if (chance.oneIn(3)) {
      ObjectNode ticket = Chance.object().put("uuid", chance.uuid());
      ticket.set("topic", AnyAssets.ref(AnyAssets.TOPIC));
      if (line == Line.V13_2) {
        contact.set("ticket", ticket.put("body", "Where are my cookies?"));
      } else {
        contact.putArray("tickets").add(ticket.put("status", chance.of("open", "closed")));
      }
    }
    return contact;
  }

  private static void fields(Chance chance, ObjectNode fields) {
    if (chance.oneIn(2)) {
      fields.putObject("beds").put("text", "12").put("number", 12);
    }
    if (chance.oneIn(2)) {
      fields.putObject("state").put("text", "Copperbelt").put("state", "Zambia > Copperbelt");
    }
    if (chance.oneIn(2)) {
      fields
          .putObject("since")
          .put("text", "10-03-2025")
          .put("datetime", "2025-03-10T08:15:30.500000+02:00");
    }
    if (chance.oneIn(4)) {
      fields.putObject("nowhere").put("text", "x");
    }
  }

  private static ObjectNode environment(Chance chance) {
    ObjectNode environment = Chance.object();
    environment.put("date_format", chance.of("DD-MM-YYYY", "MM-DD-YYYY", "YYYY-MM-DD"));
    environment.put("time_format", chance.of("tt:mm", "h:mm aa", "tt:mm:ss"));
    environment.put("timezone", chance.of("Africa/Lusaka", "UTC", "America/St_Johns"));
    environment.set("allowed_languages", chance.texts(0, 3, () -> chance.of("eng", "fra", "spa")));
    environment.put("input_collation", chance.of("default", "confusables", "arabic_variants"));
    environment.put("redaction_policy", chance.of("none", "none", "urns"));
    if (chance.oneIn(2)) {
      environment.put("default_country", chance.of("ZM", "CD"));
    }
    if (chance.oneIn(4)) {
      environment
          .putObject("number_format")
          .put("decimal_symbol", ",")
          .put("digit_grouping_symbol", ".");
    }
    return environment;
  }
}
