/** Answers, outcomes and non-responders as CSV and XLSX, streamed or as jobs. */
@org.jspecify.annotations.NullMarked
package org.mhero.reporting.export;
