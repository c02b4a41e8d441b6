/** A real Kafka broker: KRaft, one node, in this JVM or, for tests, in a container. */
@org.jspecify.annotations.NullMarked
package org.mhero.test.kafka;
