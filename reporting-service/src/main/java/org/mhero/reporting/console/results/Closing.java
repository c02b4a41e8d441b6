package org.mhero.reporting.console.results;

import jakarta.enterprise.context.ApplicationScoped;
import org.hl7.fhir.r4.model.Task;
import org.mhero.kit.error.AppException;
import org.mhero.reporting.console.gateway.Fhir;

/** Closes a survey: its sessions are interrupted, what was answered stays. */
@ApplicationScoped
class Closing {
  private final Fhir fhir;

  Closing(Fhir fhir) {
    this.fhir = fhir;
  }

  void close(String id) {
    Task task =
        fhir.read(Task.class, id)
            .orElseThrow(() -> AppException.notFound("There is no such survey"));
    task.setStatus(Task.TaskStatus.CANCELLED);
    fhir.put(task);
  }
}
