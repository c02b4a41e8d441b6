package org.mhero.workflow.session;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.Languages;
import org.mhero.workflow.Owner;
import org.mhero.workflow.engine.FlowEvent;
import org.mhero.workflow.engine.FlowEvent.MsgCreated;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.outgoing.Outgoing;
import org.mhero.workflow.outgoing.Outgoing.Kind;

/**
 * The messages of a session as CommunicationRequests of the mACM profile (IHE mACM, ITI-84), one
 * identifier each, so that a repeated request is never a second message.
 */
final class SessionMessages {
  static final String IDENTIFIER = "https://mhero.org/fhir/session-message";
  static final String CAMPAIGN = "https://mhero.org/fhir/campaign";
  private static final String CONTACT = "https://mhero.org/fhir/contact";
  private static final String CATEGORY = "http://ihe.net/fhir/CodeSystem/IHE_mACM_AlertCategory";
  private static final int LONGEST_TITLE = 255;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private SessionMessages() {}

  /** Whether there is anything to send. */
  static boolean sendable(MsgCreated message) {
    return !Texts.trim(message.text()).isEmpty();
  }

  /** The requests of one step, in their order; a message without text is no message. */
  static List<Outgoing> of(Advance advance, @Nullable Due due) {
    List<Outgoing> requests = new ArrayList<>();
    int number = advance.before().messages();
    for (FlowEvent.Logged logged : advance.sprint().events()) {
      if (logged.event() instanceof MsgCreated message) {
        number++;
        if (sendable(message)) {
          String body = body(advance, logged.createdOn(), message, number, due).toString();
          requests.add(
              new Outgoing(
                  advance.before().id(),
                  Kind.MESSAGE,
                  "/fhir/CommunicationRequest",
                  body,
                  !advance.started()));
        }
      }
    }
    return requests;
  }

  private static ObjectNode body(
      Advance advance, Instant at, MsgCreated message, int number, @Nullable Due due) {
    StoredSession session = advance.before();
    ObjectNode json = JSON.createObjectNode();
    json.put("resourceType", "CommunicationRequest");
    json.putArray("identifier")
        .addObject()
        .put("system", IDENTIFIER)
        .put("value", session.id() + ":" + number);
    json.putObject("groupIdentifier").put("system", CAMPAIGN).put("value", campaign(session));
    json.put("status", "active");
    json.putArray("category")
        .addObject()
        .putArray("coding")
        .addObject()
        .put("system", CATEGORY)
        .put("code", "alert");
    json.put("priority", advance.started() ? "routine" : "asap");
    recipient(json.putArray("recipient").addObject(), session.owner());
    ObjectNode attachment = json.putArray("payload").addObject().putObject("contentAttachment");
    attachment.put("contentType", "text/plain");
    attachment.put("language", Languages.bcp47(message.locale()));
    attachment.put("title", Texts.ellipsis(message.text(), LONGEST_TITLE));
    if (Texts.length(message.text()) > LONGEST_TITLE) {
      attachment.put(
          "data",
          Base64.getEncoder().encodeToString(message.text().getBytes(StandardCharsets.UTF_8)));
    }
    json.put("authoredOn", millis(at));
    if (due != null && due.next().at().isAfter(at)) {
      json.putObject("occurrencePeriod").put("end", millis(due.next().at()));
    }
    return json;
  }

  private static String millis(Instant at) {
    return at.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  /** The campaign; for a session no campaign started, the session itself. */
  static String campaign(StoredSession session) {
    String campaign = session.owner().campaign();
    return campaign == null ? session.id() : campaign;
  }

  private static void recipient(ObjectNode json, Owner owner) {
    if (owner.practitioner() != null) {
      json.put("reference", "Practitioner/" + owner.practitioner());
    } else {
      json.putObject("identifier").put("system", CONTACT).put("value", owner.contact());
    }
  }
}
