/** Any HTTP gateway, both ways, in the manner of RapidPro's External channel. */
@NullMarked
package org.mhero.messaging.channel.external;

import org.jspecify.annotations.NullMarked;
