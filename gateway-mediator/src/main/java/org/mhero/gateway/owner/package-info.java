/** The connections to the owners of the routes. */
@org.jspecify.annotations.NullMarked
package org.mhero.gateway.owner;
