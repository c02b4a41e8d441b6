package org.mhero.kit.fhir.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Reference;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;
import org.mhero.kit.fhir.rest.Conditions.Condition;
import org.mhero.kit.fhir.search.OwnBase;
import org.mhero.kit.fhir.store.StoredResource;
import org.mhero.kit.fhir.store.Write;

/**
 * Points the references of a transaction's resources at their targets: {@code urn:uuid:} and other
 * fullUrls, conditional references ({@code Type?criteria}), and own absolute addresses.
 */
@ApplicationScoped
class TransactionReferences {
  private final Incoming incoming;
  private final Conditions conditions;

  TransactionReferences(Incoming incoming, Conditions conditions) {
    this.incoming = incoming;
    this.conditions = conditions;
  }

  /**
   * @param targets what each fullUrl and each condition of the transaction stands for
   */
  void resolve(FhirRequest request, List<Step> steps, Map<String, String> targets) {
    var open = new ArrayList<Conditional>();
    for (Step step : steps) {
      if (step.write() instanceof Write.Put put) {
        for (Reference reference : incoming.references(put.resource())) {
          if (reference.hasReference()) {
            one(request.ownBase(), step, reference, targets, open);
          }
        }
      }
    }
    conditional(open);
  }

  private record Conditional(Step step, Reference reference, Condition condition) {}

  private static void one(
      OwnBase base,
      Step step,
      Reference reference,
      Map<String, String> targets,
      List<Conditional> open) {
    String text = base.relative(reference.getReference());
    String target = targets.get(reference.getReference());
    int question = text.indexOf('?');
    if (target != null) {
      reference.setReference(target);
    } else if (text.startsWith("urn:uuid:")) {
      throw refusal(step, text + " is not in this transaction", ErrorCode.INVALID);
    } else if (question > 0 && (text.indexOf(':') < 0 || text.indexOf(':') > question)) {
      Condition condition = Condition.of(text.substring(0, question), text.substring(question + 1));
      String inside = targets.get(condition.type() + "?" + condition.query());
      if (inside == null) {
        open.add(new Conditional(step, reference, condition));
      } else {
        reference.setReference(inside);
      }
    } else {
      reference.setReference(text);
    }
  }

  private void conditional(List<Conditional> open) {
    if (open.isEmpty()) {
      return;
    }
    Map<Condition, StoredResource> found =
        new HashMap<>(conditions.matchAll(open.stream().map(Conditional::condition).toList()));
    for (Conditional one : open) {
      StoredResource target = found.get(one.condition());
      if (target == null) {
        throw refusal(
            one.step(),
            "nothing matches the reference " + one.condition().type() + "?...",
            ErrorCode.PRECONDITION_FAILED);
      }
      one.reference().setReference(target.reference());
    }
  }

  private static AppException refusal(Step step, String why, ErrorCode code) {
    return new AppException(
        code, step.entry().at() + ": " + why, List.of(step.entry().at() + ".resource"), null);
  }
}
