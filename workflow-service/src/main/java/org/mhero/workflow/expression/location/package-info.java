/** The places of a country and how people's spelling of them is found (reference 2.2). */
@org.jspecify.annotations.NullMarked
package org.mhero.workflow.expression.location;
