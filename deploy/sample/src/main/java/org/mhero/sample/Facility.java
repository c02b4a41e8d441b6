package org.mhero.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A place where people work.
 *
 * @param dhis2Id an identifier in the shape of a DHIS2 uid
 */
record Facility(
    String id,
    String name,
    Kind kind,
    District district,
    String dhis2Id,
    Polygon.Point position,
    int weight) {

  /** The kinds of facility, with the code of the HL7 v3 RoleCode system. */
  enum Kind {
    HOSPITAL("HOSP", "Hospital", 30),
    HEALTH_CENTRE("CSC", "Health Centre", 8),
    CLINIC("PC", "Clinic", 4),
    HEALTH_POST("COMM", "Health Post", 2);

    final String role;
    final String display;
    final int weight;

    Kind(String role, String display, int weight) {
      this.role = role;
      this.display = display;
      this.weight = weight;
    }
  }

  private static final String UID =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  /**
   * One hospital in each district and smaller places around it; {@code count} in all or a few more.
   */
  static List<Facility> scatter(List<District> districts, int count, SplittableRandom random) {
    List<Facility> facilities = new ArrayList<>();
    int each = Math.max(1, (count + districts.size() - 1) / districts.size());
    for (District district : districts) {
      for (int n = 1; n <= each; n++) {
        facilities.add(place(district, n, random));
      }
    }
    return List.copyOf(facilities);
  }

  private static Facility place(District district, int n, SplittableRandom random) {
    Kind kind =
        n == 1
            ? Kind.HOSPITAL
            : n % 4 == 2 ? Kind.HEALTH_CENTRE : n % 4 == 3 ? Kind.CLINIC : Kind.HEALTH_POST;
    String town = n == 1 ? district.name() : Names.town(random);
    return new Facility(
        district.id() + "." + n,
        town + " " + kind.display,
        kind,
        district,
        uid(random),
        district.outline().anyPoint(random),
        kind.weight);
  }

  private static String uid(SplittableRandom random) {
    StringBuilder uid = new StringBuilder(11).append(UID.charAt(random.nextInt(52)));
    while (uid.length() < 11) {
      uid.append(UID.charAt(random.nextInt(UID.length())));
    }
    return uid.toString();
  }
}
