/** How many SMS a text costs, by GSM 03.38 (3GPP TS 23.038) and its concatenation (TS 23.040). */
@NullMarked
package org.mhero.messaging.segment;

import org.jspecify.annotations.NullMarked;
