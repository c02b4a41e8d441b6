package org.mhero.local.front;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The FHIR resources an official's work consists of. */
public final class Requests {
  private static final String CADRE = "http://ihris.org/fhir/CodeSystem/ihris-cadre";
  private static final String AUDIENCE = "https://mhero.org/fhir/CodeSystem/audience";
  private static final String SDC = "http://hl7.org/fhir/uv/sdc/CodeSystem/temp";

  private Requests() {}

  private static ObjectNode resource(String type) {
    return JsonNodeFactory.instance.objectNode().put("resourceType", type);
  }

  /** An audience: all workers of these cadres below this place. */
  public static ObjectNode audience(String id, String name, List<String> cadres, String place) {
    ObjectNode group = resource("Group").put("id", id).put("active", true);
    group.put("type", "practitioner").put("actual", false).put("name", name);
    ArrayNode characteristics = group.putArray("characteristic");
    for (String cadre : cadres) {
      ObjectNode characteristic = characteristic(characteristics, "cadre");
      coding(characteristic.putObject("valueCodeableConcept"), CADRE, cadre);
    }
    characteristic(characteristics, "place")
        .putObject("valueReference")
        .put("reference", "Location/" + place);
    return group;
  }

  private static ObjectNode characteristic(ArrayNode characteristics, String code) {
    ObjectNode characteristic = characteristics.addObject();
    coding(characteristic.putObject("code"), AUDIENCE, code);
    return characteristic.put("exclude", false);
  }

  /** ITI-84: a message to an audience, in two languages. */
  public static ObjectNode message(String id, String audience, String english, String french) {
    ObjectNode request = resource("CommunicationRequest").put("status", "active");
    identifier(request, id);
    request
        .putObject("groupIdentifier")
        .put("system", "https://mhero.org/fhir/campaign")
        .put("value", id);
    coding(
        request.putArray("category").addObject(),
        "http://ihe.net/fhir/CodeSystem/IHE_mACM_AlertCategory",
        "alert");
    request.put("priority", "routine");
    request.putArray("recipient").addObject().put("reference", "Group/" + audience);
    ObjectNode text = request.putArray("payload").addObject().putObject("contentAttachment");
    text.put("contentType", "text/plain").put("language", "en").put("title", english);
    ObjectNode translation = text.putObject("_title").putArray("extension").addObject();
    translation.put("url", "http://hl7.org/fhir/StructureDefinition/translation");
    ArrayNode parts = translation.putArray("extension");
    parts.addObject().put("url", "lang").put("valueCode", "fr");
    parts.addObject().put("url", "content").put("valueString", french);
    return request;
  }

  /** Starts a survey for an audience. */
  public static ObjectNode survey(String id, String audience, String flow) {
    ObjectNode task = resource("Task").put("status", "requested").put("intent", "order");
    identifier(task, id);
    coding(task.putObject("code"), SDC, "complete-questionnaire");
    task.putObject("for").put("reference", "Group/" + audience);
    ObjectNode input = task.putArray("input").addObject();
    coding(input.putObject("type"), SDC, "questionnaire");
    input.put("valueCanonical", "https://mhero.org/fhir/Questionnaire/" + flow);
    return task;
  }

  private static void identifier(ObjectNode resource, String id) {
    resource
        .putArray("identifier")
        .addObject()
        .put("system", "urn:ietf:rfc:3986")
        .put("value", "urn:uuid:" + id);
  }

  private static void coding(ObjectNode concept, String system, String code) {
    concept.putArray("coding").addObject().put("system", system).put("code", code);
  }
}
