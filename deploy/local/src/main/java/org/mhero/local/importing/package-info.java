/** Loads a folder of files into the registry over its import API. */
@org.jspecify.annotations.NullMarked
package org.mhero.local.importing;
