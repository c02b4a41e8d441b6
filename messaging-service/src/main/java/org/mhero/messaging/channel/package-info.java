/** The port to whatever carries messages, and the ports by which a carrier tells us things. */
@NullMarked
package org.mhero.messaging.channel;

import org.jspecify.annotations.NullMarked;
