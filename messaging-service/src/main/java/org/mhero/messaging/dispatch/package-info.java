/** The queue: a message leaves once, by the right channel, and its state only moves forward. */
@NullMarked
package org.mhero.messaging.dispatch;

import org.jspecify.annotations.NullMarked;
