package org.mhero.workflow.flow;

import java.util.List;
import org.mhero.workflow.expression.Template;

/** {@code send_email} (reference 4.10). */
public record SendEmail(String uuid, List<Template> addresses, Template subject, Template body)
    implements Action {
  private static final int MOST = 100;
  private static final int LONGEST = 10_000;

  public SendEmail {
    addresses = List.copyOf(addresses);
  }

  @Override
  public Scope scope() {
    return Scope.ONLINE;
  }

  static SendEmail read(String uuid, JsonSource json) {
    List<Template> addresses = json.templates("addresses", MOST);
    if (json.list("addresses").isEmpty()) {
      json.fault("addresses needs an address");
    }
    return new SendEmail(
        uuid, addresses, json.template("subject", LONGEST), json.template("body", LONGEST));
  }
}
