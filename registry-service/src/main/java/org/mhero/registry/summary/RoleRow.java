package org.mhero.registry.summary;

/**
 * What the summary knows of a PractitionerRole.
 *
 * @param place the id of its first Location; empty when it has none
 * @param cadre the code of its cadre; empty when it has none
 */
record RoleRow(
    String id, String person, boolean active, String place, String cadre, String display) {}
