/** Handsets on a web page, for the local mode: a provider that is not there, played truthfully. */
@NullMarked
package org.mhero.messaging.channel.simulator;

import org.jspecify.annotations.NullMarked;
