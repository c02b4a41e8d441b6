package org.mhero.workflow.flow;

import org.mhero.workflow.expression.Line;
import org.mhero.workflow.flow.migration.SpecVersion;

/** Which versions of the format a line understands (reference 1.7). */
final class FlowVersions {
  private static final SpecVersion NEWEST_OLD = new SpecVersion(13, 2, 0);
  private static final SpecVersion BEYOND_OLD = new SpecVersion(14, 0, 0);
  private static final SpecVersion NEWEST = new SpecVersion(14, 4, 2);
  private static final SpecVersion BEYOND = new SpecVersion(14, 5, 0);

  private FlowVersions() {}

  /** The version that definitions are brought up to before they are read. */
  static SpecVersion newest(Line line) {
    return line == Line.V14_4 ? NEWEST : NEWEST_OLD;
  }

  static boolean supported(SpecVersion version, Line line) {
    return !version.before(SpecVersion.OLDEST)
        && version.before(line == Line.V14_4 ? BEYOND : BEYOND_OLD);
  }

  static String wanted(Line line) {
    return line == Line.V14_4 ? "must be 11.0 up to 14.4" : "must be 11.0 up to 13.x";
  }
}
