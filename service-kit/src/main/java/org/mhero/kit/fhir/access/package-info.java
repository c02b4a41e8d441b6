/** Who may do what with which type, and who is told that it was done: the two seams of REST. */
@org.jspecify.annotations.NullMarked
package org.mhero.kit.fhir.access;
