/** Who is asking: the roles of the suite and the token a service shows when it asks. */
@org.jspecify.annotations.NullMarked
package org.mhero.kit.auth;
