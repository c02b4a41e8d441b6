/** Knows what codes mean: the words of a code, and the cadre of a job. */
@org.jspecify.annotations.NullMarked
package org.mhero.registry.terminology;
