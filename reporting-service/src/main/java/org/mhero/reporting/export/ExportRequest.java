package org.mhero.reporting.export;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.mhero.reporting.survey.SurveyFilter;

/**
 * What to export.
 *
 * @param subject the survey or the send
 * @param district only this district, for surveys
 * @param cadre only this cadre, for surveys
 */
public record ExportRequest(
    @NotNull ExportKind kind,
    @NotBlank String subject,
    @NotNull ExportFormat format,
    @Nullable String district,
    @Nullable String cadre) {

  SurveyFilter filter() {
    return new SurveyFilter(district, cadre);
  }
}
