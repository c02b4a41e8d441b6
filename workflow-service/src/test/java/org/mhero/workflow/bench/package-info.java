/** How fast the engine is: {@code ./mhero bench engine}, measured with JMH. */
package org.mhero.workflow.bench;
