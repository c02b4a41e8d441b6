/** A real Kafka broker without Docker: KRaft, one node, in this JVM. */
@org.jspecify.annotations.NullMarked
package org.mhero.test.kafka;
