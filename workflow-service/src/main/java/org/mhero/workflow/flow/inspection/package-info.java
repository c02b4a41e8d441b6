/** What a flow needs, keeps and may get wrong, for editors and dashboards (reference 1.8). */
@org.jspecify.annotations.NullMarked
package org.mhero.workflow.flow.inspection;
