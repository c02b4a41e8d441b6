package org.mhero.reporting.dimension;

/**
 * Where a worker is counted; empty where the directory does not say.
 *
 * @param cadre the code of the cadre
 * @param facility the id of the facility's Location
 * @param district the id of the district's Location
 */
public record WorkerFacts(String id, String cadre, String facility, String district) {}
