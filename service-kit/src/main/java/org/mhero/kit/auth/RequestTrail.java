package org.mhero.kit.auth;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * What joins the log lines, audit events and calls that one request causes, over all services: the
 * X-Request-Id, kept in the logging context under {@code requestId}, and the W3C traceparent.
 */
public final class RequestTrail {
  /** The header, and what BALP calls the XrequestId entity. */
  public static final String HEADER = "X-Request-Id";

  static final String TRACEPARENT_HEADER = "traceparent";
  private static final String KEY = "requestId";
  private static final String TRACEPARENT_KEY = "traceparent";
  private static final Pattern SOUND = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
  private static final Pattern SOUND_TRACE =
      Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

  private RequestTrail() {}

  /** The id of the request being served, or null outside any. */
  public static @Nullable String requestId() {
    return (String) MDC.get(KEY);
  }

  /** The caller's traceparent, or null. */
  static @Nullable String traceparent() {
    return (String) MDC.get(TRACEPARENT_KEY);
  }

  /** The id to pass on: that of the request being served, or a new one. */
  static String idToPassOn() {
    String id = requestId();
    return id == null ? UUID.randomUUID().toString() : id;
  }

  /** Keeps a caller's id when it is harmless in a log and a header, else makes one. */
  static String begin(@Nullable String offered, @Nullable String trace) {
    String id =
        offered != null && SOUND.matcher(offered).matches()
            ? offered
            : UUID.randomUUID().toString();
    MDC.put(KEY, id);
    if (trace != null && SOUND_TRACE.matcher(trace).matches()) {
      MDC.put(TRACEPARENT_KEY, trace);
    }
    return id;
  }
}
