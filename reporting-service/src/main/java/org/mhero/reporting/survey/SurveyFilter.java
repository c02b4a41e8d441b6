package org.mhero.reporting.survey;

import org.jspecify.annotations.Nullable;

/**
 * Whom results are about; null means all. An empty string asks for those whose district or cadre is
 * not known.
 *
 * @param district the id of a district's Location
 * @param cadre a cadre's code
 */
public record SurveyFilter(@Nullable String district, @Nullable String cadre) {
  /** Everybody. */
  public static final SurveyFilter ALL = new SurveyFilter(null, null);
}
