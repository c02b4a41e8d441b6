package org.mhero.messaging.channel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines of this installation, by name. */
@ConfigMapping(prefix = "mhero.channels")
public interface ChannelsConfig {
  /** By name; the name is part of callback addresses and is kept with each message. */
  @WithParentName
  Map<String, Line> lines();

  /** One line. What a kind does not use it ignores. */
  interface Line {
    /** {@code external} or {@code kannel}. */
    String kind();

    /** Whether it sends; callbacks are taken in any case. */
    @WithDefault("true")
    boolean enabled();

    /** The most messages a second, above 0. */
    @WithDefault("20")
    double rate();

    /** The most messages handed over at the same time, 1 or more. */
    @WithDefault("8")
    int parallelism();

    /** Beginnings of the E.164 numbers it serves, such as {@code +23177}; the longest wins. */
    Optional<List<String>> prefixes();

    /** Whether it serves the numbers that no prefix claims. */
    @WithName("default")
    @WithDefault("false")
    boolean isDefault();

    /** The sender that handsets see. */
    Optional<String> sender();

    /** What a callback has to present as parameter {@code secret} or header X-Channel-Secret. */
    Optional<String> secret();

    /** How long to wait for the provider's answer. */
    @WithDefault("PT15S")
    Duration timeout();

    /** What to do when nobody can tell whether a message was taken. */
    @WithDefault("fail")
    UnknownOutcome unknownOutcome();

    /** Whether delivery reports come; without them SENT is the end. */
    @WithDefault("true")
    boolean reports();

    /** The provider's address; for {@code external} with placeholders. */
    Optional<String> url();

    /** HTTP method of {@code external}. */
    @WithDefault("POST")
    String method();

    /** Body of {@code external}, with placeholders. */
    @WithDefault("id={{id}}&text={{text}}&to={{to}}&from={{from}}&channel={{channel}}")
    String body();

    /** Content type of the body; it decides how placeholders are escaped. */
    @WithDefault("application/x-www-form-urlencoded")
    String contentType();

    /** Headers of {@code external}, such as Authorization. */
    Map<String, String> headers();

    /** What the answer of {@code external} has to contain to count as success. */
    Optional<String> acceptMarker();

    /** Where the JSON answer of {@code external} has the provider's id, a JSON pointer. */
    Optional<String> providerId();

    /** User of {@code kannel}'s sendsms. */
    Optional<String> username();

    /** Password of {@code kannel}'s sendsms. */
    Optional<String> password();

    /** Where the provider reaches us, without path. */
    @WithDefault("${mhero.gateway.url}")
    String callbackUrl();
  }
}
