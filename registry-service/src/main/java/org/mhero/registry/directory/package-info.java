/** The mCSD Directory: which types it holds, how they are searched, which rules they keep. */
@org.jspecify.annotations.NullMarked
package org.mhero.registry.directory;
