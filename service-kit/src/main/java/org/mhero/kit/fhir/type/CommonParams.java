package org.mhero.kit.fhir.type;

import java.util.List;

/** The indexed parameters of every type (FHIR R4 search.html#all). */
final class CommonParams {
  static final List<SearchParam> ALL =
      List.of(
          SearchParam.over("_profile", ParamKind.URI, "meta.profile"),
          SearchParam.over("_tag", ParamKind.TOKEN, "meta.tag"),
          SearchParam.over("_security", ParamKind.TOKEN, "meta.security"),
          SearchParam.over("_source", ParamKind.URI, "meta.source"));

  private CommonParams() {}
}
