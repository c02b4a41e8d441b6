package org.mhero.local.suite;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mhero.local.part.DataDirectory;
import org.mhero.local.part.Part;
import org.mhero.local.process.Ending;
import org.mhero.local.process.PidRecord;

/** Processes of a suite whose runner was killed before it could end them. */
public final class Leftovers {
  private final DataDirectory data;
  private final Map<Part, ProcessHandle> alive = new EnumMap<>(Part.class);

  private Leftovers(DataDirectory data) {
    this.data = data;
    for (Part part : Part.values()) {
      PidRecord.read(data.pid(part))
          .flatMap(PidRecord::process)
          .ifPresent(process -> alive.put(part, process));
    }
  }

  public static Leftovers in(DataDirectory data) {
    return new Leftovers(data);
  }

  /**
   * Ends them, services first and PostgreSQL last.
   *
   * @return how many there were
   */
  public int end() {
    for (Set<Part> together :
        List.of(Part.services(), Set.of(Part.KEYCLOAK, Part.KAFKA), Set.of(Part.POSTGRES))) {
      var these = new EnumMap<>(alive);
      these.keySet().retainAll(together);
      these.forEach((part, process) -> ending(part).ask(process));
      these.forEach((part, process) -> ending(part).await(process));
    }
    for (Part part : Part.values()) {
      DataDirectory.forget(data.pid(part));
    }
    DataDirectory.forget(data.status());
    return alive.size();
  }

  private static Ending ending(Part part) {
    return part == Part.POSTGRES ? Ending.INT : Ending.TERM;
  }
}
