/** Surveys and other flows: imported, run with health workers, their answers told. */
@org.jspecify.annotations.NullMarked
package org.mhero.workflow;
