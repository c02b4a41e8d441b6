package org.mhero.reporting.fact;

import java.util.Comparator;
import org.mhero.reporting.survey.Progress;

/** A cell of the roll-up of participants. */
record ParticipantCell(String scope, Progress progress, String cadre, String district) {
  static final Comparator<ParticipantCell> ORDER =
      Comparator.comparing(ParticipantCell::scope)
          .thenComparing(cell -> cell.progress().name())
          .thenComparing(ParticipantCell::cadre)
          .thenComparing(ParticipantCell::district);
}
