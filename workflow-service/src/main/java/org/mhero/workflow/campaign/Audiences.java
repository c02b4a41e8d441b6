package org.mhero.workflow.campaign;

import java.util.List;
import org.mhero.kit.directory.Worker;

/** Who is meant by a reference; the answer is in a stable order, each worker once. */
interface Audiences {
  /**
   * The workers of {@code Group/x}, or the one of {@code Practitioner/x}.
   *
   * @throws org.mhero.kit.error.AppException retryable while the directory cannot be reached, not
   *     retryable when there is no such audience
   */
  List<Worker> of(String reference);
}
