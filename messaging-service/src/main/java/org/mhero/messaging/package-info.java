/** Messages out and in: the alert aggregator of IHE mACM, its queue and its channels. */
@NullMarked
package org.mhero.messaging;

import org.jspecify.annotations.NullMarked;
