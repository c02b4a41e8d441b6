/** What a survey found: charts, who is silent, the answers, the files. */
@org.jspecify.annotations.NullMarked
package org.mhero.reporting.console.results;
