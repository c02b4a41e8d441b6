/** Flows and sessions as FHIR Questionnaire and QuestionnaireResponse. */
@org.jspecify.annotations.NullMarked
package org.mhero.workflow.questionnaire;
