/** Results of surveys: who took part, what they answered, who has not. */
@org.jspecify.annotations.NullMarked
package org.mhero.reporting.survey;
