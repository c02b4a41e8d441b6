/** Phones and the workers behind them: a contact stands for one number. */
@NullMarked
package org.mhero.messaging.contact;

import org.jspecify.annotations.NullMarked;
