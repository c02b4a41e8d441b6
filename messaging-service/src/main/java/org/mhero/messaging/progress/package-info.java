/** How a send or a campaign fares, counted where the messages are. */
@NullMarked
package org.mhero.messaging.progress;

import org.jspecify.annotations.NullMarked;
