/** Who asked to stop, and the words that say so; obeyed on every path. */
@NullMarked
package org.mhero.messaging.consent;

import org.jspecify.annotations.NullMarked;
