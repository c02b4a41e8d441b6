package org.mhero.gateway.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one owner's abilities.
 *
 * @param owner the route's name
 * @param types the types the route table gives it
 * @param statement its last CapabilityStatement, or null when none was ever got
 * @param away whether it could not be asked this time
 */
record Part(String owner, Set<String> types, @Nullable JsonNode statement, boolean away) {}
