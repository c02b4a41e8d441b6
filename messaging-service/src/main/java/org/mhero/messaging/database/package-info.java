/** Plain SQL for the queue and the tables beside the FHIR store. */
@NullMarked
package org.mhero.messaging.database;

import org.jspecify.annotations.NullMarked;
