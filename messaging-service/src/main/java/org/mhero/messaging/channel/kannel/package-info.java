/** Kannel's HTTP interface: sendsms out, delivery reports and sms-service in. */
@NullMarked
package org.mhero.messaging.channel.kannel;

import org.jspecify.annotations.NullMarked;
