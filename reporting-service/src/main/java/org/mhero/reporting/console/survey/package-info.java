/** Surveys: what can be asked, what is being asked, and taking in a RapidPro export. */
@org.jspecify.annotations.NullMarked
package org.mhero.reporting.console.survey;
