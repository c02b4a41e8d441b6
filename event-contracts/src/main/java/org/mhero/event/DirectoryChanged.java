package org.mhero.event;

/**
 * A directory resource has a new version.
 *
 * @param type the FHIR resource type, such as {@code Practitioner}
 * @param id the logical id
 * @param version the version id that is now current, 1 or more
 * @param deleted whether this version is a deletion
 */
public record DirectoryChanged(String type, String id, long version, boolean deleted)
    implements Event {

  @Override
  public String key() {
    return type + "/" + id;
  }

  @Override
  public String topic() {
    return Topics.DIRECTORY;
  }
}
