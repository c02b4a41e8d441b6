/** What the services tell each other over Kafka: one record per event, no framework. */
@org.jspecify.annotations.NullMarked
package org.mhero.event;
