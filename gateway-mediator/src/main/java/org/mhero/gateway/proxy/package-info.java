/** The streaming reverse proxy: bodies pass as they come and are never held in memory. */
@org.jspecify.annotations.NullMarked
package org.mhero.gateway.proxy;
