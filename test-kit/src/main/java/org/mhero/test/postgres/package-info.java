/** A real PostgreSQL without Docker and without an installed server. */
@org.jspecify.annotations.NullMarked
package org.mhero.test.postgres;
