/** ITI-84: takes a CommunicationRequest and turns its audience into one message per worker. */
@NullMarked
package org.mhero.messaging.request;

import org.jspecify.annotations.NullMarked;
