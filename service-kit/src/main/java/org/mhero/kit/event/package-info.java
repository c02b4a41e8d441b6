/** Write once, then tell: the outbox, its relay to Kafka, and the inbox of consumers. */
@org.jspecify.annotations.NullMarked
package org.mhero.kit.event;
