package org.mhero.local.handset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.mhero.local.front.SuiteClient;

/** Plays many handsets through the simulator's API. */
public final class Robot {
  private static final int PAGE = 1_000;

  private final SuiteClient suite;
  private final Map<String, ? extends Owner> owners;
  private long seen;
  private long received;
  private long written;

  /** Takes handsets in hand, by phone; those that cannot be reached fail from now on. */
  public Robot(SuiteClient suite, Map<String, ? extends Owner> owners) {
    this.suite = suite;
    this.owners = Map.copyOf(owners);
    seen = suite.get("/simulator/api/messages?after=latest&limit=1").path("next").asLong();
    behave("deliver", true);
    behave("fail", false);
  }

  private void behave(String behaviour, boolean reachable) {
    var body = JsonNodeFactory.instance.objectNode().put("behaviour", behaviour);
    var phones = body.putArray("phones");
    owners.forEach(
        (phone, owner) -> {
          if (owner.reachable() == reachable) {
            phones.add(phone);
          }
        });
    if (!phones.isEmpty()) {
      suite.put("/simulator/api/behaviours", body.toString());
    }
  }

  /** Reads what has come since the last call and answers it; returns how many messages came. */
  public int readAndAnswer() {
    int came = 0;
    JsonNode page;
    do {
      page = suite.get("/simulator/api/messages?after=" + seen + "&limit=" + PAGE);
      for (JsonNode message : page.path("messages")) {
        came++;
        answer(message);
      }
      seen = page.path("next").asLong(seen);
    } while (page.path("messages").size() == PAGE);
    received += came;
    return came;
  }

  private void answer(JsonNode message) {
    String phone = message.path("phone").asText();
    Owner owner = owners.get(phone);
    if (owner != null) {
      owner
          .receive(message.path("text").asText())
          .ifPresent(text -> write(phone, text, message.path("seq").asLong()));
    }
  }

  private void write(String phone, String text, long answering) {
    written++;
    var body = JsonNodeFactory.instance.objectNode().put("text", text).put("id", "a" + answering);
    String path = URLEncoder.encode(phone, StandardCharsets.UTF_8);
    suite.post("/simulator/api/handsets/" + path + "/messages", body.toString());
  }

  /** Messages that came to any handset. */
  public long received() {
    return received;
  }

  /** Messages the handsets have written. */
  public long written() {
    return written;
  }
}
