/** A real PostgreSQL, which needs neither Docker nor an installed server. */
@org.jspecify.annotations.NullMarked
package org.mhero.test.postgres;
