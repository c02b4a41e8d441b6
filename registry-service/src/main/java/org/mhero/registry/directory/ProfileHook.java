package org.mhero.registry.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;
import org.mhero.kit.fhir.store.ResourceHook;
import org.mhero.registry.directory.DirectoryConfig.Profiling;

/**
 * Validates whatever is written (mCSD ITI-130: the Directory SHALL validate). A strict directory
 * answers 422 and names the elements; a lenient one stores and tags what breaks a rule of mCSD, so
 * that it can be found and mended. Codes of former mCSD drafts become those of today.
 */
@ApplicationScoped
class ProfileHook implements ResourceHook<Resource> {
  static final String QUALITY = "https://mhero.org/fhir/CodeSystem/quality";
  static final String BREAKS_PROFILE = "breaks-profile";

  private final DirectoryConfig config;

  ProfileHook(DirectoryConfig config) {
    this.config = config;
  }

  @Override
  public Class<Resource> type() {
    return Resource.class;
  }

  @Override
  public boolean comparesWithCurrent() {
    return false;
  }

  @Override
  public void beforeWrite(Resource incoming, @Nullable Resource current) {
    switch (incoming) {
      case Location location -> Mcsd.modernise(location.getType());
      case Organization organization -> Mcsd.modernise(organization.getType());
      default -> {
        // The others have no such codes.
      }
    }
    List<Broken> broken = Profiles.check(incoming);
    boolean strict = config.profiles() == Profiling.STRICT;
    if (broken.stream().anyMatch(rule -> strict || rule.base())) {
      throw refusal(broken);
    }
    tag(incoming, !broken.isEmpty());
  }

  private static AppException refusal(List<Broken> broken) {
    String detail =
        broken.stream()
            .map(rule -> rule.expression() + ": " + rule.rule())
            .collect(Collectors.joining("; "));
    return new AppException(
        ErrorCode.UNPROCESSABLE, detail, broken.stream().map(Broken::expression).toList(), null);
  }

  private static void tag(Resource resource, boolean broken) {
    if (!broken && !resource.hasMeta()) {
      return;
    }
    resource
        .getMeta()
        .getTag()
        .removeIf(t -> QUALITY.equals(t.getSystem()) && BREAKS_PROFILE.equals(t.getCode()));
    if (broken) {
      resource.getMeta().addTag(QUALITY, BREAKS_PROFILE, "Breaks a rule of its mCSD profile");
    }
  }
}
