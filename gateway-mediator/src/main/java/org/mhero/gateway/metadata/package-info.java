/** One CapabilityStatement for all owners, also while one of them is away. */
@org.jspecify.annotations.NullMarked
package org.mhero.gateway.metadata;
