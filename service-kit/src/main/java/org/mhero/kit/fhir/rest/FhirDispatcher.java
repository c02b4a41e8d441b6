package org.mhero.kit.fhir.rest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import org.hl7.fhir.r4.model.Bundle;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;
import org.mhero.kit.fhir.access.AccessChecker;
import org.mhero.kit.fhir.access.InteractionListener;
import org.mhero.kit.fhir.access.InteractionListener.Happened;
import org.mhero.kit.fhir.type.FhirType;
import org.mhero.kit.fhir.type.FhirTypes;
import org.mhero.kit.fhir.type.Interaction;

/**
 * The one way to every interaction, for a request and for an entry of a batch: find it, ask whether
 * it is allowed, do it, tell that it was done.
 */
@ApplicationScoped
class FhirDispatcher {
  private final FhirTypes types;
  private final AccessChecker access;
  private final Instance<InteractionListener> listeners;
  private final Interactions interactions;
  private final BundleInteractions bundles;
  private final Outcomes outcomes;

  FhirDispatcher(
      FhirTypes types,
      AccessChecker access,
      @Any Instance<InteractionListener> listeners,
      Interactions interactions,
      BundleInteractions bundles,
      Outcomes outcomes) {
    this.types = types;
    this.access = access;
    this.listeners = listeners;
    this.interactions = interactions;
    this.bundles = bundles;
    this.outcomes = outcomes;
  }

  /** The answer, also when it is a refusal or a failure. */
  FhirAnswer answer(FhirRequest request) {
    Route route;
    try {
      route = Route.of(request.method(), request.path());
    } catch (AppException e) {
      return outcomes.answer(e);
    }
    FhirAnswer answer;
    try {
      check(request, route);
      if (route.interaction() == Interaction.TRANSACTION) {
        Bundle bundle = bundles.read(request);
        route = bundles.route(bundle);
        allow(request, route.type(), route.interaction());
        answer = bundles.answer(request, bundle);
      } else if (route.interaction().writes()) {
        return written(request, route);
      } else {
        answer = interactions.answer(request, route);
      }
    } catch (RuntimeException e) {
      answer = outcomes.answer(e);
    }
    tell(request, route, answer);
    return answer;
  }

  /** A write and what is told of it stand or fall together. */
  private FhirAnswer written(FhirRequest request, Route route) {
    return QuarkusTransaction.joiningExisting()
        .call(
            () -> {
              FhirAnswer answer = interactions.answer(request, route);
              tell(request, route, answer);
              return answer;
            });
  }

  /** 401, 403, 404 or 405, in an order that tells a stranger nothing. */
  void check(FhirRequest request, Route route) {
    Interaction interaction = route.interaction();
    if (interaction == Interaction.CAPABILITIES) {
      return;
    }
    if (request.caller().anonymous()) {
      throw new AppException(ErrorCode.UNAUTHENTICATED, "Show a bearer token");
    }
    if (interaction != Interaction.TRANSACTION) {
      FhirType type = types.required(route.type());
      if (!type.interactions().contains(interaction)) {
        throw new AppException(
            ErrorCode.METHOD_NOT_ALLOWED,
            "%s is not offered for %s".formatted(interaction.code(), route.type()));
      }
      allow(request, route.type(), interaction);
    }
  }

  void allow(FhirRequest request, String type, Interaction interaction) {
    if (!access.allows(request.caller(), type, interaction)) {
      throw AppException.forbidden(
          "%s of %s is not allowed to this caller".formatted(interaction.code(), type));
    }
  }

  void tell(FhirRequest request, Route route, FhirAnswer answer) {
    boolean asks =
        switch (route.interaction()) {
          case SEARCH_TYPE, HISTORY_TYPE, HISTORY_INSTANCE -> true;
          default -> false;
        };
    String query = asks ? request.query().encoded() : null;
    var happened =
        new Happened(
            request.caller(),
            route.interaction(),
            route.type(),
            route.id() == null ? createdId(route, answer) : route.id(),
            query,
            answer.status(),
            Clock.systemUTC().instant());
    listeners.forEach(listener -> listener.happened(happened));
  }

  /** The id the server chose, from the answer's Location. */
  private static @Nullable String createdId(Route route, FhirAnswer answer) {
    if (answer.location() == null) {
      return null;
    }
    String before = "/" + route.type() + "/";
    int from = answer.location().lastIndexOf(before) + before.length();
    int to = answer.location().indexOf("/_history/", from);
    return from < before.length() || to < 0 ? null : answer.location().substring(from, to);
  }
}
