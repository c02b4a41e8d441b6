package org.mhero.reporting.dhis2;

/**
 * A value DHIS2 has not stored, and why.
 *
 * @param whose who can put it right: MAPPING, TIMING, VALUE, PERMISSION or UNKNOWN
 */
public record RefusalView(
    String facility,
    String orgUnit,
    String dataElement,
    String value,
    String code,
    String message,
    String whose) {}
