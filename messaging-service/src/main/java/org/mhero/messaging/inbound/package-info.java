/**
 * What handsets write: wishes are obeyed, everything else is stored, told and shown in an inbox.
 */
@NullMarked
package org.mhero.messaging.inbound;

import org.jspecify.annotations.NullMarked;
