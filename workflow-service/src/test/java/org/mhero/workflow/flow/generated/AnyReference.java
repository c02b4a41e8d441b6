package org.mhero.workflow.flow.generated;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** References to assets (reference 2.1), some of them to what there is not. */
final class AnyReference {
  private final Chance chance;
  private final AnyTemplate templates;

  AnyReference(Chance chance) {
    this.chance = chance;
    this.templates = new AnyTemplate(chance);
  }

  ObjectNode asset(String uuid) {
    return AnyAssets.ref(chance.oneIn(8) ? AnyAssets.GONE : uuid);
  }

  ObjectNode group() {
    return chance.oneIn(3)
        ? named("nurses")
        : AnyAssets.ref(chance.of(AnyAssets.NURSES, AnyAssets.SMART, AnyAssets.GONE));
  }

  ObjectNode label() {
    return chance.oneIn(3) ? named("STOCK-OUT") : asset(AnyAssets.LABEL);
  }

  private ObjectNode named(String name) {
    return Chance.object().put("name_match", chance.of(name, templates.filled()));
  }

  ObjectNode user(boolean modern) {
    String email = chance.of("amina@moh.example", templates.filled());
    if (modern) {
      return chance.oneIn(2) ? asset(AnyAssets.USER) : Chance.object().put("email", email);
    }
    return chance.oneIn(2)
        ? Chance.object().put("email", "amina@moh.example").put("name", "Amina")
        : Chance.object().put("email_match", email);
  }
}
