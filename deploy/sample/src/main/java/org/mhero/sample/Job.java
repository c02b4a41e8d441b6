package org.mhero.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job of the public service.
 *
 * @param cadre the cadre it belongs to, null for those outside the health professions
 * @param weight how many of a hundred or so workers have it
 */
record Job(String code, String display, @Nullable String cadre, int weight) {

  /** A cadre: code and what people call it. */
  record Cadre(String code, String display) {}

  static final List<Cadre> CADRES =
      List.of(
          new Cadre("doctor", "Doctor"),
          new Cadre("nurse", "Nurse"),
          new Cadre("midwife", "Midwife"),
          new Cadre("chw", "Community health worker"),
          new Cadre("allied-health", "Allied health professional"),
          new Cadre("pharmacist", "Pharmacist"));

  static final List<Job> ALL =
      List.of(
          new Job("KL-101", "Medical officer", "doctor", 4),
          new Job("KL-102", "District medical officer", "doctor", 1),
          new Job("KL-201", "Registered nurse", "nurse", 26),
          new Job("KL-202", "Enrolled nurse", "nurse", 14),
          new Job("KL-203", "Nurse in charge", "nurse", 6),
          new Job("KL-301", "Registered midwife", "midwife", 12),
          new Job("KL-401", "Community health worker", "chw", 18),
          new Job("KL-402", "Village health volunteer", "chw", 6),
          new Job("KL-501", "Laboratory technician", "allied-health", 5),
          new Job("KL-502", "Environmental health officer", "allied-health", 3),
          new Job("KL-601", "Pharmacist", "pharmacist", 1),
          new Job("KL-602", "Pharmacy assistant", "pharmacist", 3),
          new Job("KL-901", "Records clerk", null, 3),
          new Job("KL-902", "Driver", null, 2));
}
