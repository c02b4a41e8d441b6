/** Surveys for an audience: started by a FHIR Task, each worker once, followed to the end. */
@org.jspecify.annotations.NullMarked
package org.mhero.workflow.campaign;
