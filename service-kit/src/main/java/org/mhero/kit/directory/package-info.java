/**
 * Who is meant: finds health workers, their numbers, jobs and places in any mCSD directory through
 * ITI-90 searches only.
 */
@org.jspecify.annotations.NullMarked
package org.mhero.kit.directory;
