package org.mhero.kit.directory;

/**
 * A place by id and name.
 *
 * @param id the id of the Location
 * @param name its name; the id when the directory has none
 */
public record Place(String id, String name) {}
