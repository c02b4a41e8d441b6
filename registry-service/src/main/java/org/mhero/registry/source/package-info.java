/**
 * Takes what other systems know about workers and places into the directory: files in, source
 * records kept, resources written, problems told.
 */
@org.jspecify.annotations.NullMarked
package org.mhero.registry.source;
