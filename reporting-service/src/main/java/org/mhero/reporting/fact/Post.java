package org.mhero.reporting.fact;

/**
 * Where a fact is counted: the cadre, district and facility of its worker when they first became
 * known. A later move of the worker does not move what happened before it.
 *
 * @param known false while the directory has not been asked; all else is then empty
 */
record Post(String cadre, String district, String facility, boolean known) {
  /** The cell of facts whose worker has not been looked up yet. */
  static final Post UNKNOWN = new Post("", "", "", false);

  /** The cell of facts that have no worker, or one who is in no place: known to be nowhere. */
  static final Post NOWHERE = new Post("", "", "", true);
}
