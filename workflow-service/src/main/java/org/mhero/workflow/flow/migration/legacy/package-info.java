/** Documents of spec 11 and 12, with action sets and rule sets, as flows with nodes (9.1). */
@org.jspecify.annotations.NullMarked
package org.mhero.workflow.flow.migration.legacy;
