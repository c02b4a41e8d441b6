/** Which question goes to which data element of DHIS2, a look before sending, the sending. */
@org.jspecify.annotations.NullMarked
package org.mhero.reporting.console.dhis2page;
