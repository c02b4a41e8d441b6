/** Arbitrary but valid definitions and all that a session of them needs, for property tests. */
@NullMarked
package org.mhero.workflow.flow.generated;

import org.jspecify.annotations.NullMarked;
