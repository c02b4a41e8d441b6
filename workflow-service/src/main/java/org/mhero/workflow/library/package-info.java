/** The flows of the country: import, revisions, questions, and the assets the engine runs on. */
@org.jspecify.annotations.NullMarked
package org.mhero.workflow.library;
