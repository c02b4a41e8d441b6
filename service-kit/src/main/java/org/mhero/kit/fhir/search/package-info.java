/** Search (FHIR R4 search.html): parameters to criteria (pure), criteria to SQL, rows to pages. */
@org.jspecify.annotations.NullMarked
package org.mhero.kit.fhir.search;
