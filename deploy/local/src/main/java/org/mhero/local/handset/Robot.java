package org.mhero.local.handset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.mhero.local.front.SuiteClient;
import org.mhero.local.front.SuiteFailed;

/** Plays many handsets through the simulator's API. */
public final class Robot {
  private static final int PAGE = 1_000;
  private static final int HANDS = 8;

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
      Map<String, List<Reply>> replies = new TreeMap<>();
      for (JsonNode message : page.path("messages")) {
        came++;
        reply(message)
            .ifPresent(r -> replies.computeIfAbsent(r.phone, p -> new ArrayList<>()).add(r));
      }
      if (!replies.isEmpty()) {
        write(replies.values());
      }
      seen = page.path("next").asLong(seen);
    } while (page.path("messages").size() == PAGE);
    received += came;
    return came;
  }

  /** What the owner of a handset answers to the message with that order of arrival. */
  private record Reply(String phone, String text, long answering) {}

  private Optional<Reply> reply(JsonNode message) {
    String phone = message.path("phone").asText();
    Owner owner = owners.get(phone);
    return owner == null
        ? Optional.empty()
        : owner
            .receive(message.path("text").asText())
            .map(text -> new Reply(phone, text, message.path("seq").asLong()));
  }

  /** Many people write at once, each one after the other. */
  private void write(Collection<List<Reply>> replies) {
    try (ExecutorService hands = Executors.newFixedThreadPool(HANDS)) {
      List<Future<?>> writing = new ArrayList<>();
      replies.forEach(ofOne -> writing.add(hands.submit(() -> ofOne.forEach(this::write))));
      for (Future<?> one : writing) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new SuiteFailed("A handset's message was not taken: " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SuiteFailed("Stopped while handsets were writing");
    }
    written += replies.stream().mapToInt(List::size).sum();
  }

  private void write(Reply reply) {
    var body = JsonNodeFactory.instance.objectNode();
    body.put("text", reply.text).put("id", "a" + reply.answering);
    String path = URLEncoder.encode(reply.phone, StandardCharsets.UTF_8);
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
