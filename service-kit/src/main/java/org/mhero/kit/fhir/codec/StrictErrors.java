package org.mhero.kit.fhir.codec;

import ca.uhn.fhir.parser.IParserErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.error.AppException;

/** Refuses whatever FHIR R4 does not allow and names the element at fault. */
final class StrictErrors implements IParserErrorHandler {

  @Override
  public void containedResourceWithNoId(@Nullable IParseLocation at) {
    throw refuse(at, "contained", "a contained resource has no id");
  }

  @Override
  public void extensionContainsValueAndNestedExtensions(@Nullable IParseLocation at) {
    throw refuse(at, "extension", "an extension has a value and nested extensions");
  }

  @Override
  public void incorrectJsonType(
      @Nullable IParseLocation at,
      String element,
      ValueType expected,
      @Nullable ScalarType expectedScalar,
      ValueType found,
      @Nullable ScalarType foundScalar) {
    throw refuse(at, element, "expected %s but found %s".formatted(word(expected), word(found)));
  }

  @Override
  public void invalidInternalReference(@Nullable IParseLocation at, String reference) {
    throw dangling(at, reference);
  }

  @Override
  public void invalidValue(@Nullable IParseLocation at, @Nullable String value, String error) {
    throw refuse(at, null, Wording.plain(error));
  }

  @Override
  public void missingRequiredElement(@Nullable IParseLocation at, String element) {
    throw refuse(at, element, "is required");
  }

  @Override
  public void unexpectedRepeatingElement(@Nullable IParseLocation at, String element) {
    throw refuse(at, element, "may occur only once");
  }

  @Override
  public void unknownAttribute(@Nullable IParseLocation at, String attribute) {
    throw refuse(at, attribute, "is not known here");
  }

  @Override
  public void unknownElement(@Nullable IParseLocation at, String element) {
    throw refuse(at, element, "is not known here");
  }

  @Override
  public void unknownReference(@Nullable IParseLocation at, String reference) {
    throw dangling(at, reference);
  }

  /** Readable, but it breaks the invariant ref-1: 422 and not 400. */
  private static AppException dangling(@Nullable IParseLocation at, String reference) {
    AppException refused = refuse(at, "reference", "there is no contained resource " + reference);
    return AppException.unprocessable(
        refused.detail(), refused.expressions().toArray(String[]::new));
  }

  private static AppException refuse(
      @Nullable IParseLocation at, @Nullable String element, String why) {
    String parent = at == null ? null : at.getParentElementName();
    String path =
        parent == null || parent.isEmpty()
            ? String.valueOf(element)
            : element == null || element.equals(parent) ? parent : parent + "." + element;
    return AppException.invalid(path + ": " + why, path);
  }

  private static String word(ValueType type) {
    return type.name().toLowerCase(java.util.Locale.ROOT);
  }
}
